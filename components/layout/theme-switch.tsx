"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useId, useSyncExternalStore } from "react";
import { Segmented } from "@/components/ui/segmented";

const icons = { dark: Moon, light: Sun, system: Monitor };
type Theme = keyof typeof icons;
const nothing = () => () => {};

/** Which theme is chosen is known only in the browser, so nothing is marked until then. */
export function ThemeSwitch({ legend, words }: { legend: string; words: Record<Theme, string> }) {
  const { theme, setTheme } = useTheme();
  const inBrowser = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const name = useId();
  const options = (Object.keys(icons) as Theme[]).map((value) => {
    const Icon = icons[value];
    return {
      value,
      checked: inBrowser && theme === value,
      label: (
        <>
          <Icon aria-hidden="true" />
          {words[value]}
        </>
      ),
    };
  });
  return (
    <div className="hidden scripted:block">
      <Segmented name={name} legend={legend} options={options} onChoose={setTheme} />
    </div>
  );
}
