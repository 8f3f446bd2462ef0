import { expect, test } from "vitest";
import { securityPolicy } from "./security-policy";

const sources = { script: "'nonce-1'", media: "https://cdn.test", storage: "https://r2.test" };

const directives = (isDevelopment: boolean): Record<string, string> =>
  Object.fromEntries(
    securityPolicy({ ...sources, isDevelopment })
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );

test("only our own scripts and those that are named may run", () => {
  expect(directives(false)["script-src"]).toBe("'self' 'nonce-1'");
  expect(directives(true)["script-src"]).toBe("'self' 'nonce-1' 'unsafe-eval'");
});

test("what is not allowed is forbidden: no frame around us, no other base, no form that ends elsewhere than with us or our store", () => {
  expect(directives(false)).toMatchObject({
    "default-src": "'none'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'self' https://r2.test",
  });
  expect(directives(false)["object-src"]).toBeUndefined();
});

test("pictures and films come from us and our stores, uploads go to the store alone", () => {
  const policy = directives(false);
  expect(policy["img-src"]).toBe("'self' data: blob: https://cdn.test https://r2.test");
  expect(policy["media-src"]).toBe("'self' blob: https://cdn.test https://r2.test");
  expect(policy["connect-src"]).toBe("'self' https://r2.test");
});
