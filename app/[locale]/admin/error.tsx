"use client";

/** The sidebar stays: whoever meets a broken list goes on elsewhere. */
export { Broken as default } from "@/app/_pages/broken";
