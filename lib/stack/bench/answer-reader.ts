export interface Answer {
  status: number;
  length: number;
}

const nothing: Buffer = Buffer.alloc(0);

/** Reads the answers of one HTTP/1.1 connection, one at a time, without keeping a byte of their bodies. */
export class AnswerReader {
  #expects: "head" | "body" | "size" | "chunk" | "end" = "head";
  #pending = nothing;
  #bytesLeft = 0;
  #answer: Answer = { status: 0, length: 0 };

  /** The answer, once its last byte has come. */
  read(data: Buffer): Answer | undefined {
    let rest = this.#pending.length > 0 ? Buffer.concat([this.#pending, data]) : data;
    this.#pending = nothing;
    for (;;) {
      if (this.#expects === "head" || this.#expects === "size") {
        const mark = this.#expects === "head" ? "\r\n\r\n" : "\r\n";
        const end = rest.indexOf(mark);
        if (end < 0) {
          this.#pending = rest;
          return undefined;
        }
        const text = rest.toString("latin1", 0, end);
        rest = rest.subarray(end + mark.length);
        if (this.#expects === "head") this.#beginAnswer(text);
        else this.#beginChunk(Number.parseInt(text, 16));
      }
      const taken = Math.min(this.#bytesLeft, rest.length);
      this.#bytesLeft -= taken;
      rest = rest.subarray(taken);
      if (this.#bytesLeft > 0) return undefined;
      if (this.#expects === "body" || this.#expects === "end") {
        this.#expects = "head";
        return this.#answer;
      }
      this.#expects = "size";
    }
  }

  #beginAnswer(head: string) {
    const status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined && !/\r\ntransfer-encoding: *chunked/i.test(head)) {
      throw new Error(`An answer without a length: ${head}`);
    }
    this.#answer = { status, length: Number(length ?? 0) };
    this.#expects = length === undefined ? "size" : "body";
    this.#bytesLeft = Number(length ?? 0);
  }

  #beginChunk(size: number) {
    this.#expects = size > 0 ? "chunk" : "end";
    this.#answer.length += size;
    // The bytes of the chunk and the line end that closes it.
    this.#bytesLeft = size + 2;
  }
}
