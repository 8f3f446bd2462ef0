import { expect, test } from "vitest";
import { deviceName } from "./device-name";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const android = "Mozilla/5.0 (Linux; Android 15; SM-S921B)";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";

test.each([
  [`${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36`, "Chrome no Windows"],
  [`${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, "Edge no Windows"],
  [`${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36 OPR/120.0.0.0`, "Opera no Windows"],
  [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`, "Safari no Mac"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox no Linux"],
  [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${webkit} Chrome/142.0.0.0 Safari/537.36`, "Chrome no ChromeOS"],
  [
    `${android} ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    "Samsung Internet no Android",
  ],
  [`${android} ${webkit} Chrome/142.0.0.0 Mobile Safari/537.36 Instagram 400.0.0.0`, "Instagram no Android"],
  [`${iphone} Version/18.5 Mobile/15E148 Safari/604.1`, "Safari no iPhone"],
  [`${iphone} CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`, "Chrome no iPhone"],
  [`${iphone} FxiOS/145.0 Mobile/15E148 Safari/605.1.15`, "Firefox no iPhone"],
  [`${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]`, "Facebook no iPhone"],
  ["Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X)", "iPad"],
  ["Firefox/145.0", "Firefox"],
  ["curl/8.15.0", "Aparelho desconhecido"],
  ["", "Aparelho desconhecido"],
  [null, "Aparelho desconhecido"],
])("%s is %s", (userAgent, name) => {
  expect(deviceName(userAgent, "pt-BR")).toBe(name);
});

test("each language has its own words", () => {
  expect(deviceName(`${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36`, "en")).toBe("Chrome on Windows");
  expect(deviceName(null, "en")).toBe("Unknown device");
});

test("nothing that a device says of itself is repeated", () => {
  expect(deviceName('Chrome/1"><script>alert(1)</script> \r\nBcc: x Windows', "en")).toBe(
    "Chrome on Windows",
  );
});
