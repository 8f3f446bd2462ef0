import { expect, test } from "vitest";
import { mayEnter } from "./permissions";

test.each([
  ["/", "yes", "yes", "yes", "yes"],
  ["/creators/ana", "yes", "yes", "yes", "yes"],
  ["/studio", "sign-in", "no", "yes", "yes"],
  ["/studio/posts/1", "sign-in", "no", "yes", "yes"],
  ["/admin", "sign-in", "no", "no", "yes"],
  ["/admin/fans", "sign-in", "no", "no", "yes"],
  ["/account", "sign-in", "yes", "yes", "yes"],
  ["/account/security", "sign-in", "yes", "yes", "yes"],
  ["/studios", "yes", "yes", "yes", "yes"],
  ["/administrator", "yes", "yes", "yes", "yes"],
])("%s: nobody %s, fan %s, creator %s, admin %s", (path, ...answers) => {
  const asked = ([null, "fan", "creator", "admin"] as const).map((role) => mayEnter(path, role));
  expect(asked).toEqual(answers);
});
