import fc from "fast-check";
import { expect, test } from "vitest";
import { elements, elementText, readXml, writeXml } from "./xml";

test("any text written is the text read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const xml = readXml(Buffer.from(writeXml("Delete", { Object: [{ Key: text }] })), "Delete");
      expect(elementText(elements(xml, "Object")[0] ?? "", "Key")).toBe(text);
    }),
  );
});

test.each([
  "",
  "<Delete>",
  "<Other></Other>",
  '<!DOCTYPE a [<!ENTITY x "y">]><Delete><Key>&x;</Key></Delete>',
  "<Delete><![CDATA[x]]></Delete>",
])("WL-11 the body %j is refused", (body) => {
  expect(() => readXml(Buffer.from(body), "Delete")).toThrow(
    expect.objectContaining({ code: "MalformedXML" }),
  );
});

test("WL-11 an entity that XML does not know is refused", () => {
  expect(() => elementText("<Key>&bomb;</Key>", "Key")).toThrow(
    expect.objectContaining({ code: "MalformedXML" }),
  );
});
