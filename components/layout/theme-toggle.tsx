"use client";

import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { buttonStyle } from "@/components/ui/button-style";

/** The short form for headers. Its icon follows the attribute on the page, so it is right from the first paint. */
export function ThemeToggle({ label }: { label: string }) {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => setTheme(resolvedTheme === "dark" ? "light" : "dark")}
      className={buttonStyle({ variant: "ghost", size: "icon", className: "hidden! scripted:inline-flex!" })}
    >
      <Sun aria-hidden="true" className="light:hidden" />
      <Moon aria-hidden="true" className="hidden light:block" />
    </button>
  );
}
