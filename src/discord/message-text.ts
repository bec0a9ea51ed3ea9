/** What a message says, as a question would be typed: without the shapes that only Discord reads. */
import { type APIEmbed, ComponentType, type Message } from 'discord.js';

/** Mentions of people, roles, channels and commands, emoji, timestamps: `<@1>`, `<a:wave:1>`, `<t:1:R>`, `</ask:1>`. */
const DISCORD_SHAPES = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]{1,100}:|id:)[\w:-]+>|@(?:everyone|here)\b/g;

/** A part of a message of the second kind (Components v2), with the properties some kinds of it have. */
interface Part {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

export function typedText(content: string): string {
  return content.replace(DISCORD_SHAPES, ' ').replace(/\s+/g, ' ').trim();
}

/** What there is to read in a message: what was typed, else its embeds, else its components. May be empty. */
export function wholeText(message: Message): string {
  // Of a message that was forwarded, what it says stands in a copy.
  const typed =
    typedText(message.content ?? '') || typedText(message.messageSnapshots?.first()?.content ?? '');
  if (typed !== '') return typed;
  const embedded = (message.embeds ?? []).map(({ data }) => textOfEmbed(data)).join('\n');
  if (typedText(embedded) !== '') return typedText(embedded);
  const shown = (message.components ?? []).flatMap((component) => textsOfPart(component.toJSON() as Part));
  return typedText(withoutMarkdown(shown.join('\n')));
}

function textOfEmbed({ title, description, fields = [] }: APIEmbed): string {
  return [title, description, ...fields.flatMap(({ name, value }) => [name, value])].join('\n');
}

function textsOfPart({ type, content, components = [], accessory }: Part): string[] {
  const inner = [...components, ...(accessory === undefined ? [] : [accessory])].flatMap(textsOfPart);
  return type === ComponentType.TextDisplay ? [content ?? '', ...inner] : inner;
}

/** As bots write it, this one among them: signs that open a line, emphasis, and backslashes that guard a sign. */
function withoutMarkdown(markdown: string): string {
  return markdown
    .replace(/^(?:-# |#{1,3} |> ?|- )+/gm, '')
    .replace(/\\([!-/:-@[-`{-~])|\*+|__/g, (_, guarded: string | undefined) => guarded ?? '');
}
