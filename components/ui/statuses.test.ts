import { expect, test } from "vitest";
import en from "../messages/en.json";
import ptBR from "../messages/pt-BR.json";
import { statuses } from "./statuses";

const vocabulary = Object.entries(statuses).map(
  ([thing, states]) => [thing, Object.keys(states).sort()] as const,
);

test.each([
  ["pt-BR", ptBR.status],
  ["en", en.status],
])("every state has its word in %s, and no word is left over", (_, words) => {
  const spoken = Object.entries(words).map(([thing, states]) => [thing, Object.keys(states).sort()]);
  expect(spoken.sort()).toEqual([...vocabulary].sort());
});
