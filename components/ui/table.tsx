import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  sort?: { href: ComponentProps<typeof Link>["href"]; direction?: "ascending" | "descending" };
};

type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  captionShown?: boolean;
};

const as = (role: string) => ({ role });

/**
 * A table from 640 px; below it each row is a card with labelled values.
 * The roles are spelled out because browsers forget them once CSS changes how a table is displayed.
 */
export function Table<Row>({ caption, columns, rows, keyOf, captionShown = false }: Props<Row>) {
  return (
    <div className="relative overflow-x-auto sm:rounded-card sm:border sm:border-border sm:bg-s1">
      <table {...as("table")} className="block w-full text-label sm:table sm:border-collapse">
        <caption
          className={captionShown ? "block px-4 py-3 text-left font-semibold sm:table-caption" : "sr-only"}
        >
          {caption}
        </caption>
        <thead
          {...as("rowgroup")}
          className="block has-[a]:max-sm:pb-3 sm:table-header-group sm:border-border sm:border-b"
        >
          <tr {...as("row")} className="flex flex-wrap gap-2 sm:table-row">
            {columns.map((column) => (
              <Header key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...as("rowgroup")} className="grid gap-3 sm:table-row-group">
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              {...as("row")}
              className="block rounded-card border border-border bg-s1 px-4 py-2 transition-colors sm:table-row sm:rounded-none sm:border-0 sm:border-border sm:not-last:border-b sm:bg-transparent sm:hover:bg-s2"
            >
              {columns.map(({ key, header, cell, numeric }, index) => (
                <td
                  key={key}
                  {...as("cell")}
                  className={cn(
                    "flex min-h-9 items-center justify-between gap-6 py-1 text-right sm:table-cell sm:h-14 sm:px-4 sm:align-middle",
                    index === 0 && "font-semibold max-sm:text-body sm:font-medium",
                    numeric ? "tabular-nums sm:text-right" : "sm:text-left",
                  )}
                >
                  <span className="shrink-0 text-left font-normal text-label text-muted sm:hidden">
                    {header}
                  </span>
                  <span className="min-w-0">{cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header<Row>({ column: { header, numeric, sort } }: { column: Column<Row> }) {
  const Arrow = sort?.direction
    ? { ascending: ArrowUp, descending: ArrowDown }[sort.direction]
    : ChevronsUpDown;
  return (
    <th
      {...as("columnheader")}
      scope="col"
      aria-sort={sort && (sort.direction ?? "none")}
      className={cn(
        "font-medium text-muted sm:px-4",
        sort ? "sm:py-0.5" : "max-sm:sr-only sm:py-3",
        numeric ? "text-right" : "text-left",
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          className={cn(
            "inline-flex min-h-11 min-w-11 items-center gap-1.5 rounded-full border border-border bg-s1 px-4 transition-colors hover:text-fg",
            "sm:-mx-2 sm:rounded-control sm:border-transparent sm:bg-transparent sm:px-2 sm:outline-offset-[-2px]!",
            sort.direction && "text-fg",
          )}
        >
          {header}
          <Arrow aria-hidden="true" className="size-4" />
        </Link>
      ) : (
        header
      )}
    </th>
  );
}
