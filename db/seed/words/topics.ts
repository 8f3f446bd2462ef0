/** A thing to talk about and one true sentence about it. */
export type Topic = readonly [name: string, detail: string];

export interface Subject {
  /** `{}` is where the topic goes. */
  readonly titles: readonly string[];
  readonly topics: readonly Topic[];
}
