import type { TestSandbox } from "./start-sandbox";

export async function control(
  { control: origin }: Pick<TestSandbox, "control">,
  path: string,
  body?: unknown,
): Promise<Response> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  return fetch(`${origin}/_control/${path}`, body === undefined ? {} : init);
}
