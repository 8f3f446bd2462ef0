/** A failure that is explained to a person: what did not work and the lines that tell why. */
export class StackError extends Error {
  override name = "StackError";

  constructor(
    message: string,
    readonly lines: string[] = [],
  ) {
    super(message);
  }
}
