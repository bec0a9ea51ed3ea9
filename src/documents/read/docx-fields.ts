/** Word's fields: a code, and the text that Word last put in its place. Only the text is the document's. */

interface Field {
  code: string;
  inCode: boolean;
  linked: boolean;
}

const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))/;

export class DocxFields {
  readonly #open: Field[] = [];
  /** How many of the open fields stand in their code. */
  #codes = 0;

  get inCode(): boolean {
    return this.#codes > 0;
  }

  begin(): void {
    this.#open.push({ code: '', inCode: true, linked: false });
    this.#codes++;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.inCode) field.code += text;
  }

  /** The code has ended; returns the address if the text is a link. */
  separate(): string | null {
    const field = this.#open.at(-1);
    if (!field?.inCode) return null;
    field.inCode = false;
    this.#codes--;
    const found = LINK.exec(field.code);
    const address = found?.[1] ?? found?.[2] ?? null;
    field.linked = address !== null;
    return address;
  }

  /** Returns whether a link ends with the field. */
  end(): boolean {
    const field = this.#open.pop();
    if (field?.inCode) this.#codes--;
    return field?.linked ?? false;
  }
}
