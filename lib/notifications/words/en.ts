import { formatDay } from "@/lib/format-date";
import { lifetimeInWords } from "./lifetime";
import type { Words } from "./words";

const validFor = (ms: number) => `The link works for ${lifetimeInWords(ms, "en")}, and only once.`;

const protect = {
  notYou: "End the sessions you do not recognise and change your password now.",
  remedy: "Protect my account",
};

const hidden = { creator: "Your page", post: "Your post", comment: "Your comment" };

const roles = { fan: "a fan", creator: "a creator", admin: "an administrator" };

export const english = (brand: string): Words => ({
  greet: (name) => (name ? `Hello ${name},` : "Hello,"),
  device: "Device",
  ip: "IP address",
  time: "When",
  unknown: "Unknown",
  notYou: "Was this not you?",
  bareLink: "If the button does not work, copy this address into your browser:",
  why: `You got this email because your ${brand} account uses this address.`,
  unsubscribe: "No more emails about new posts",
  notices: {
    post_published: ({ creator, title }) => ({
      subject: `${creator} has a new post`,
      paragraphs: [title ? `${creator} published “${title}”.` : `${creator} published something new.`],
      button: "Open the post",
      why: `You got this email because you are a member of ${creator} on ${brand}, or follow them.`,
    }),
    content_hidden: ({ subject, name, decision }) => ({
      subject: `${hidden[subject]} was taken down`,
      paragraphs: [
        `${hidden[subject]}${name && `, “${name}”,`} was reported and, after we looked at it, taken down.`,
        `The reason: ${decision}`,
        "What was sold stays with those who bought it. If you think we were wrong, talk to support.",
      ],
    }),
    verify_email: ({ lifetimeMs }) => ({
      subject: "Confirm your email",
      paragraphs: ["One step is left: confirm that this address is yours.", validFor(lifetimeMs)],
      button: "Confirm email",
      why: `Somebody created a ${brand} account with this address. If it was not you, ignore this email.`,
    }),
    already_registered: () => ({
      subject: "You already have an account",
      paragraphs: [
        "Somebody tried to create an account with this address, but you already have one: just sign in.",
        "If you forgot your password, you can create another one from the sign-in page.",
      ],
      button: "Sign in",
      notYou: "There is nothing to do: your account is just as it was.",
    }),
    reset_password: ({ lifetimeMs, hasPasskey }) => ({
      subject: "Create a new password",
      paragraphs: [
        "We were asked to change the password of your account.",
        validFor(lifetimeMs),
        ...(hasPasskey ? ["You can also sign in without a password: use your passkey."] : []),
      ],
      button: "Create new password",
      notYou: "Ignore this email: your password stays the same.",
    }),
    password_changed: () => ({
      subject: "Your password was changed",
      paragraphs: ["The password of your account has just been changed. If it was you, all is well."],
      notYou: "Create another password now: it ends every open session, also those of whoever changed yours.",
      remedy: "Create new password",
    }),
    change_email: ({ lifetimeMs }) => ({
      subject: "Confirm your new email",
      paragraphs: [
        "Confirm that this address is yours, and your account will use it from then on.",
        validFor(lifetimeMs),
      ],
      button: "Confirm new email",
      why: `Somebody asked to use this address for a ${brand} account. If it was not you, ignore this email.`,
    }),
    email_change_asked: () => ({
      subject: "A request to change your email",
      paragraphs: [
        "Somebody asked to change the email of your account. Nothing changes until the new address is confirmed.",
      ],
      notYou: "Change your password now and end the other sessions: that cancels the request.",
      remedy: "Protect my account",
    }),
    email_changed: ({ lifetimeMs }) => ({
      subject: "The email of your account changed",
      paragraphs: ["Your account now uses another address. If it was you, all is well."],
      notYou: `You can give this address back to the account. ${validFor(lifetimeMs)}`,
      remedy: "Undo the change",
      why: `You got this email because your ${brand} account used this address.`,
    }),
    new_device: () => ({
      subject: "New sign-in to your account",
      paragraphs: ["Somebody signed in to your account on a device we had not seen before."],
      ...protect,
    }),
    two_factor_on: () => ({
      subject: "Two-step verification is on",
      paragraphs: [
        "From now on, signing in also asks for a code from your authenticator app.",
        "Keep your recovery codes in a safe place.",
      ],
      ...protect,
    }),
    two_factor_off: () => ({
      subject: "Two-step verification is off",
      paragraphs: ["Signing in no longer asks for a code from your authenticator app."],
      ...protect,
    }),
    backup_codes_made: () => ({
      subject: "New recovery codes",
      paragraphs: ["New recovery codes were made. The earlier ones no longer work."],
      ...protect,
    }),
    passkey_added: ({ passkey }) => ({
      subject: "A passkey was added",
      paragraphs: [`The passkey “${passkey}” now opens your account.`],
      ...protect,
    }),
    passkey_removed: ({ passkey }) => ({
      subject: "A passkey was removed",
      paragraphs: [`The passkey “${passkey}” no longer opens your account.`],
      ...protect,
    }),
    google_linked: () => ({
      subject: "Google account linked",
      paragraphs: ["You can now sign in with your Google account as well."],
      ...protect,
    }),
    google_unlinked: () => ({
      subject: "Google account unlinked",
      paragraphs: ["Your account can no longer be opened with Google."],
      ...protect,
    }),
    second_factor_reset: () => ({
      subject: "Your second step was removed",
      paragraphs: [
        "Our team removed the second step from your account, as is done when somebody has lost theirs.",
        "Sign in with your password and set it up again.",
      ],
      button: "Set it up again",
      notYou: "If you did not ask our team for this, change your password now and talk to support.",
    }),
    account_disabled: () => ({
      subject: "Your account was suspended",
      paragraphs: [
        "Your account was suspended, and its open sessions were ended. What you bought is kept for you.",
        "To learn why, or to object, talk to support: you find us at the foot of every page.",
      ],
      button: "See how to reach support",
    }),
    account_enabled: () => ({
      subject: "Your account is back",
      paragraphs: ["The suspension of your account is over. Everything is as you left it."],
      button: "Sign in",
    }),
    role_changed: ({ role }) => ({
      subject: "What you can open has changed",
      paragraphs: [`Your account now has the access of ${roles[role]}.`],
      button: `Open ${brand}`,
    }),
    deletion_scheduled: ({ dueAt }) => ({
      subject: "Your account will be deleted",
      paragraphs: [
        `As you asked, your account will be deleted on ${formatDay(dueAt, "en")}. All sessions have ended already.`,
        "Changed your mind? Until then you can keep the account with this button, or by signing in as always.",
      ],
      button: "Keep my account",
      notYou: "Keep the account with the button above, then change your password.",
    }),
    account_kept: () => ({
      subject: "Your account stays",
      paragraphs: ["The request to delete it was cancelled. It is good to have you here!"],
      button: "Open my account",
    }),
    account_deleted: () => ({
      subject: "Your account was deleted",
      paragraphs: [
        "Your account and your personal data were deleted. We keep only the records the law asks for, without your name.",
        "Thank you for having been with us. Should you want to come back one day, you are welcome.",
      ],
      why: `This is the last email about your ${brand} account.`,
    }),
    plan_granted: ({ plan, creator, until }) => ({
      subject: "You were given access",
      paragraphs: [
        `${creator ? `${creator}’s plan “${plan}”` : `The plan “${plan}”`} is yours until ${formatDay(until, "en")}.`,
        "It is a gift from our team: nothing is charged, and it ends by itself on that day.",
      ],
      button: "Open my library",
    }),
    plan_revoked: ({ plan, creator }) => ({
      subject: "Some of your access has ended",
      paragraphs: [
        `The access to ${creator ? `${creator}’s plan “${plan}”` : `the plan “${plan}”`} that our team had given you ended today.`,
        "Nothing was charged, and what you bought stays yours. If this was a mistake, talk to support.",
      ],
      button: `Open ${brand}`,
    }),
    file_missing: ({ product, file }) => ({
      subject: "A file of your product is missing",
      paragraphs: [
        `Somebody who has “${product}” tried to download ${file ? `“${file}”` : "one of its files"}, and it is not there any more.`,
        "Please upload it again: until then, buyers may ask for their money back.",
      ],
      button: "Open my products",
    }),
    export_ready: () => ({
      subject: "Your data is ready",
      paragraphs: ["The file with the data of your account is ready to download."],
      button: "Download my data",
    }),
    export_failed: () => ({
      subject: "We could not gather your data",
      paragraphs: [
        "Something went wrong on our side. Ask for the file again; if it repeats, talk to support.",
      ],
      button: "Ask again",
    }),
    creator_welcome: () => ({
      subject: "Your creator page is ready",
      paragraphs: [
        "From now on you can publish, sell and be paid here.",
        "Start in the studio: a picture, a few words about you and a first post are a good beginning.",
      ],
      button: "Open the studio",
    }),
  },
});
