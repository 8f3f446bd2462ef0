import { expect, test } from "vitest";
import type { MailJob, MailKind } from "@/lib/mail-job";
import { type State, stillConcerns } from "./still-concerns";

const at = new Date("2026-11-27T17:05:00Z");
const state: State = {
  role: "fan",
  emailVerifiedAt: at,
  disabledAt: null,
  deletionDueAt: null,
  deletedAt: null,
};

test.each<[MailKind, string, Partial<State>, boolean]>([
  ["verify_email", "an address that nobody has confirmed", { emailVerifiedAt: null }, true],
  ["verify_email", "an address that was confirmed meanwhile", {}, false],
  ["new_device", "anybody", {}, true],
  ["new_device", "somebody who is disabled", { disabledAt: at }, false],
  ["new_device", "somebody who is about to be deleted", { deletionDueAt: at }, true],
  ["reset_password", "somebody who is disabled", { disabledAt: at }, false],
  ["reset_password", "somebody who is about to be deleted", { deletionDueAt: at }, true],
  ["reset_password", "somebody who was deleted", { deletedAt: at }, false],
  ["password_changed", "somebody who was disabled right after", { disabledAt: at }, true],
  ["email_changed", "somebody who was disabled right after", { disabledAt: at }, true],
  ["account_disabled", "somebody who is disabled", { disabledAt: at }, true],
  ["account_disabled", "somebody who is back already", {}, false],
  ["account_enabled", "somebody who is back", {}, true],
  ["account_enabled", "somebody who was disabled again", { disabledAt: at }, false],
  ["deletion_scheduled", "somebody who is about to be deleted", { deletionDueAt: at }, true],
  ["deletion_scheduled", "somebody who changed their mind already", {}, false],
  ["account_kept", "somebody who stays", {}, true],
  ["account_kept", "somebody who is about to be deleted again", { deletionDueAt: at }, false],
  ["account_deleted", "somebody who was deleted", { deletedAt: at, disabledAt: at }, true],
  ["account_deleted", "somebody who is still there", {}, false],
])("%s, to %s", (kind, _whom, changes, isSent) => {
  expect(stillConcerns({ kind } as MailJob, { ...state, ...changes })).toBe(isSent);
});

test("a role is told only while it is the role", () => {
  const job: MailJob = { kind: "role_changed", userId: "", role: "admin" };
  expect(stillConcerns(job, { ...state, role: "admin" })).toBe(true);
  expect(stillConcerns(job, state)).toBe(false);
});
