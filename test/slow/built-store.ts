/** The store of the build, which alone can run SQLite in a thread of its own, as the bot does. */
type OpenStore = typeof import('../../src/store/open-store.ts').openStore;

export async function builtOpenStore(): Promise<OpenStore> {
  const built = new URL('../../dist/src/store/open-store.js', import.meta.url).href;
  const { openStore }: { openStore: OpenStore } = await import(built);
  return openStore;
}
