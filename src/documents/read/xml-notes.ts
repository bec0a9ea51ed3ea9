/** The notes of official publications, which stand in the middle of the sentence that they belong to. */
import type { Flow } from './xml-flow.ts';

export class PublicationNotes {
  readonly #flow: Flow;
  readonly #numbers: ReadonlyMap<string, string>;
  readonly #open: { mark: string }[] = [];
  #noted = 0;

  /** `numbers`: the notes' numbers by their ids, for references that do not show them. */
  constructor(flow: Flow, numbers: ReadonlyMap<string, string>) {
    this.#flow = flow;
    this.#numbers = numbers;
  }

  get within(): boolean {
    return this.#open.length > 0;
  }

  /** Reads a note aside; `inText`: its sign is to stand where it stood. Returns what to do at its end. */
  beginNote(id: string | undefined, inText: boolean): () => void {
    const number = ++this.#noted;
    const key = id ?? `note-${number}`;
    const note = { mark: '' };
    this.#open.push(note);
    this.#flow.openCapture();
    return () => {
      const body = this.#flow.closeCapture();
      this.#open.pop();
      const mark = note.mark || `${number}`;
      if (inText) this.#flow.writer.writeMark(key, mark);
      this.#flow.writer.addNote(key, mark, body);
    };
  }

  beginNumber(): () => void {
    this.#flow.openCapture();
    return () => {
      const mark = this.#flow.closeCapture().text;
      const note = this.#open.at(-1);
      if (note) note.mark = mark;
    };
  }

  /** A sign that points to a note elsewhere. */
  beginReference(id: string): () => void {
    this.#flow.openCapture();
    return () => {
      const mark = this.#flow.closeCapture().text || this.#numbers.get(id);
      if (mark) this.#flow.writer.writeMark(id, mark);
    };
  }
}
