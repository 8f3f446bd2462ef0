"use client";

import { createContext } from "react";
import type { ActionResult } from "./action-result";

export const FormContext = createContext<ActionResult | null>(null);
