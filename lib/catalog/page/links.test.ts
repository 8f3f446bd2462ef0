import { expect, test } from "vitest";
import { readLink } from "./links";

test.each([
  ["instagram", "@ana.sons", "https://www.instagram.com/ana.sons"],
  ["instagram", "instagram.com/ana", "https://instagram.com/ana"],
  ["youtube", "https://m.youtube.com/@ana", "https://m.youtube.com/@ana"],
  ["youtube", "https://youtu.be/x", "https://youtu.be/x"],
  ["x", "https://twitter.com/ana", "https://twitter.com/ana"],
  ["site", " ana.com.br/sobre ", "https://ana.com.br/sobre"],
  ["site", "https://aná.com", "https://xn--an-nia.com/"],
  ["instagram", "https://social.example/ana", "https://social.example/ana"],
] as const)("a link to %s typed as %j is %s", (place, typed, address) => {
  expect(readLink(place, typed)).toBe(address);
});

test.each([
  ["site", "javascript:alert(1)"],
  ["site", "JaVaScRiPt://%0aalert(1)"],
  ["site", "data:text/html,x"],
  ["site", "mailto:ana@example.com"],
  ["site", "http://ana.com"],
  ["site", "https://localhost/"],
  ["site", "https://127.0.0.1/"],
  ["site", "https://[::1]/"],
  ["site", "https://2130706433/"],
  ["site", "https://ana:senha@site.com"],
  ["site", "https://site.com:8443/"],
  ["site", "nada"],
  ["site", "@ana"],
  ["site", `https://a.com/${"a".repeat(300)}`],
  ["instagram", "https://instagram.com.evil.com/ana"],
  ["instagram", "https://evil.com/instagram.com"],
  ["instagram", "https://notinstagram.com/ana"],
  ["youtube", "https://instagram.com/ana"],
] as const)("AM-05 %s: %j leads elsewhere than it says, or nowhere good", (place, typed) => {
  expect(readLink(place, typed)).toBeNull();
});
