import { expect, test } from "vitest";
import { placeAddress, profileAddress, profileTabs, readProfilePath, yearlyAddress } from "./profile-tab";

const pathOf = (address: string) => address.split("/").slice(3);

test("every tab and every page of posts is found again under its address", () => {
  for (const tab of profileTabs) {
    expect(readProfilePath(pathOf(profileAddress("ana", tab)))).toEqual({ tab, page: 1, isYearly: false });
  }
  for (const page of [2, 10, 999]) {
    expect(readProfilePath(pathOf(profileAddress("ana", "posts", page)))).toEqual({
      tab: "posts",
      page,
      isYearly: false,
    });
  }
});

test("a place on one page is the same place on the page of another name", () => {
  const addresses = [
    ...profileTabs.map((tab) => profileAddress("ana", tab)),
    profileAddress("ana", "posts", 3),
    yearlyAddress("ana"),
  ];
  for (const address of addresses) {
    const place = readProfilePath(pathOf(address));
    expect(place && placeAddress("bia", place)).toBe(address.replace("ana", "bia"));
  }
});

test.each([
  ["/creators/ana", profileAddress("ana")],
  ["/creators/ana", profileAddress("ana", "posts", 1)],
  ["/creators/ana/posts/2", profileAddress("ana", "posts", 2)],
  ["/creators/ana/tiers", profileAddress("ana", "tiers")],
])("%s is the one address of its page", (address, made) => {
  expect(made).toBe(address);
});

test.each([
  [["unknown"]],
  [["posts", "0"]],
  [["posts", "-1"]],
  [["posts", "01"]],
  [["posts", "2.5"]],
  [["posts", "1000"]],
  [["posts", "two"]],
  [["posts", ""]],
  [["posts", "2", "3"]],
  [["tiers", "1"]],
  [["tiers", "monthly"]],
  [["posts", "yearly"]],
  [["tiers", "yearly", "2"]],
  [["about", "2"]],
  [["Posts"]],
  [["constructor"]],
  [[""]],
])("%j leads nowhere", (path) => {
  expect(readProfilePath(path)).toBeNull();
});
