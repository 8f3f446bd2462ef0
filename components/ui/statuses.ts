import {
  Ban,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  FileX,
  Gift,
  Landmark,
  ListOrdered,
  LoaderCircle,
  Lock,
  type LucideIcon,
  MailQuestionMark,
  Pause,
  Pencil,
  Radio,
  RotateCcw,
  Scale,
  Search,
  TriangleAlert,
  Undo2,
  Upload,
  UserX,
} from "lucide-react";
import type { Tone } from "./badge";

type Look = readonly [tone: Tone, icon: LucideIcon];

/** One vocabulary of states for the whole product; the words are `status.<thing>.<state>` in the messages. */
export const statuses = {
  payment: {
    pending: ["warning", Clock],
    processing: ["info", LoaderCircle],
    paid: ["success", CircleCheck],
    failed: ["danger", CircleX],
    expired: ["neutral", CalendarClock],
    refunded: ["info", Undo2],
    partiallyRefunded: ["info", Undo2],
    disputed: ["danger", Scale],
  },
  subscription: {
    active: ["success", CircleCheck],
    trialing: ["info", Gift],
    pastDue: ["warning", TriangleAlert],
    canceled: ["neutral", CalendarClock],
    paused: ["neutral", Pause],
    ended: ["neutral", Ban],
  },
  earning: {
    pending: ["warning", Clock],
    available: ["success", CircleCheck],
    reserved: ["danger", Lock],
    paidOut: ["neutral", Landmark],
  },
  payout: {
    requested: ["warning", Clock],
    processing: ["info", LoaderCircle],
    completed: ["success", CircleCheck],
    failed: ["danger", RotateCcw],
    held: ["warning", Search],
  },
  client: {
    active: ["success", CircleCheck],
    unverified: ["warning", MailQuestionMark],
    disabled: ["danger", Ban],
    leaving: ["warning", CalendarClock],
    deleted: ["neutral", UserX],
  },
  export: {
    pending: ["info", LoaderCircle],
    ready: ["success", CircleCheck],
    failed: ["danger", CircleX],
    expired: ["neutral", CalendarClock],
  },
  upload: {
    queued: ["neutral", ListOrdered],
    uploading: ["info", Upload],
    processing: ["info", LoaderCircle],
    ready: ["success", CircleCheck],
    failed: ["danger", RotateCcw],
    refused: ["danger", FileX],
  },
  ad: {
    draft: ["neutral", Pencil],
    scheduled: ["info", CalendarClock],
    active: ["success", Radio],
    paused: ["warning", Pause],
    ended: ["neutral", Ban],
  },
  import: {
    queued: ["neutral", ListOrdered],
    listing: ["info", Search],
    comparing: ["info", Scale],
    writing: ["info", Pencil],
    cleaning: ["info", CircleDashed],
    done: ["success", CircleCheck],
    failed: ["danger", CircleX],
    canceled: ["neutral", Ban],
  },
} as const satisfies Record<string, Record<string, Look>>;

export type Statuses = typeof statuses;
export type StatusThing = keyof Statuses;
