"use client";

import { createContext, type SyntheticEvent } from "react";

type FieldState = {
  id: string;
  name: string;
  invalid: boolean;
  describedBy: string | undefined;
  value: string | undefined;
  onBlur: ((event: SyntheticEvent) => void) | undefined;
  onChange: ((event: SyntheticEvent) => void) | undefined;
};

/** What a field tells the control inside it. */
export const FieldContext = createContext<FieldState | null>(null);

type Answers = { errors: Record<string, string[]>; values: Record<string, string> };

/** What the last answer of the server says about the fields of the form around it. */
export const AnswersContext = createContext<Answers>({ errors: {}, values: {} });
