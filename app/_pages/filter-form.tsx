import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Choose } from "@/components/ui/choose";
import { LinkButton } from "@/components/ui/link-button";
import { SearchField } from "@/components/ui/search-field";
import { SearchAsYouType } from "./search-as-you-type";

export type FilterChoice = {
  name: string;
  value: string | undefined;
  label: string;
  /** What stands first, and means that nothing is chosen; left out where something always is. */
  any?: string;
  options: { value: string; label: string }[];
};

type Props = {
  /** Where the answer is, and what it is without any choice. */
  path: string;
  search: { label: string; value: string; maxLength: number; now: string };
  choices: FilterChoice[];
  /** Carried along: what the list is sorted by, how it is drawn. */
  kept?: Record<string, string | undefined>;
  /** Left out while nothing is chosen. */
  clear?: string | false;
  children?: ReactNode;
};

/** A plain form whose answer is an address: it works without a script, and a script only saves the pressing. */
export function FilterForm({ path, search, choices, kept = {}, clear, children }: Props) {
  return (
    <SearchAsYouType action={path} className="grid gap-3">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div className="flex gap-2">
        <SearchField
          label={search.label}
          defaultValue={search.value}
          maxLength={search.maxLength}
          className="min-w-0 flex-1"
        />
        <Button type="submit">{search.now}</Button>
      </div>
      <div className="grid grid-cols-2 gap-3 lg:flex lg:flex-wrap lg:[&>label]:w-56">
        {choices.map(({ name, value, label, any, options }) => (
          <Choose
            key={name}
            name={name}
            value={value}
            label={label}
            options={any === undefined ? options : [{ value: "", label: any }, ...options]}
          />
        ))}
        {clear && (
          <LinkButton href={path} variant="ghost" className="self-end">
            {clear}
          </LinkButton>
        )}
        {children}
      </div>
    </SearchAsYouType>
  );
}
