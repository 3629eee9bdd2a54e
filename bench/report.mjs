import { JUDGED_GOOD } from "./figures.mjs";

/** @typedef {import("./clock.mjs").Times} Times */
/** @typedef {import("./measure.mjs").Row} Row */

/**
 * What was wanted and what came of it.
 *
 * @typedef {object} Criterion
 * @property {string} wanted
 * @property {string} measured
 * @property {boolean} met
 */

/**
 * All that one run measured.
 *
 * @typedef {object} Result
 * @property {string} command
 * @property {string} day
 * @property {string} commit
 * @property {number} minutes
 * @property {{ cores: number, memoryGiB: number, node: string, postgresql: string }} machine
 * @property {{ size: number, residentMiB: { before: number, after: number }, databaseMiB: number }[]} sizes
 * @property {Row[]} rows
 * @property {Criterion[]} criteria
 */

const FLAT = 2;
const SHARE_OF_SCAN = 0.1;
const SCAN_SIZE = 1_000_000;

/** From so many rows on, a table shows medians only. */
const LONG = 8;

/**
 * Holds what was measured to what is wanted.
 *
 * @param {Result} result
 * @returns {Criterion[]}
 */
export function judge(result) {
  const flat = namesIn(result.rows.filter((row) => row.wanted === undefined)).map((name) =>
    flatness(result.rows, name),
  );
  const own = result.rows.flatMap((row) => (row.wanted === undefined ? [] : [ofItself(row)]));
  return [...flat.slice(0, 1), ...scan(result.rows), ...flat.slice(1), ...own];
}

/**
 * @param {Row[]} rows
 * @param {string} name
 * @returns {Criterion}
 */
function flatness(rows, name) {
  const { smallest, greatest } = ends(rows, name);
  const ratio = greatest.product.median / smallest.product.median;
  return {
    wanted: `${name}: at ${number(greatest.size)} audits at most ${FLAT} times that at ${number(smallest.size)}`,
    measured: `${times(ratio)} (${ms(greatest.product)} and ${ms(smallest.product)} ms${unlike(greatest, smallest)})`,
    met: ratio <= FLAT,
  };
}

/**
 * That the answers are not equally long, which costs time by itself.
 *
 * @param {Row} greatest
 * @param {Row} smallest
 */
function unlike(greatest, smallest) {
  const [most, least] = [greatest.answered ?? 0, smallest.answered ?? 0];
  return most === least ? "" : `, with ${most} rows and ${least}`;
}

/**
 * @param {Row[]} rows
 * @returns {Criterion[]}
 */
function scan(rows) {
  const row = rows.find(({ name, size }) => name === JUDGED_GOOD && size === SCAN_SIZE);
  if (row === undefined) {
    return [];
  }
  const ratio = row.product.median / row.baseline.median;
  return [
    {
      wanted: `${JUDGED_GOOD}: at ${number(SCAN_SIZE)} audits at most a tenth of the plain scan`,
      measured: `${times(ratio)} (${ms(row.product)} and ${ms(row.baseline)} ms)`,
      met: ratio <= SHARE_OF_SCAN,
    },
  ];
}

/**
 * @param {Row} row
 * @returns {Criterion}
 */
function ofItself(row) {
  const { atMost = Number.POSITIVE_INFINITY, atLeast = 0 } = row.wanted ?? {};
  const ratio = row.ratio?.median ?? row.product.median / row.baseline.median;
  const bound = row.wanted?.atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`;
  return {
    wanted: `${row.name}, at ${number(row.size)} audits: ${bound} times it`,
    measured: `${times(ratio)} (${ms(row.product)} and ${ms(row.baseline)} ${row.unit ?? "ms"})`,
    met: ratio <= atMost && ratio >= atLeast,
  };
}

/**
 * The page of the documentation.
 *
 * @param {Result} result
 */
export function document(result) {
  const { machine } = result;
  return `# Performance

Measured by \`${result.command}\` on ${result.day} at ${result.commit}, in ${result.minutes} minutes, on a machine
with ${machine.cores} cores and ${machine.memoryGiB} GiB of memory, with PostgreSQL ${machine.postgresql} as the product starts it.
This page is written by that command; what is measured is in \`bench/\`.

The built server runs with 512 MiB of heap and its own database. Its council has 200 teams and ten years of
finalised audits, made by \`bench/generate.sql\`: most in five areas and overall, one in five second-checked,
some regraded, some challenged; the sample council is part of them. Before anything is timed, the API's
answer is held to plain SQL's for the same question; a difference ends the run. Both sides run warm on the
loopback address, one after the other: the API over HTTP with the whole body read and not compressed, plain
SQL in an open psql, timed by psql, with 256 MB of work memory. A list that is not full at the smallest size is
asked for as many rows as it has there besides, at every size, since a row costs time wherever it is found.
Figures are medians, in milliseconds where no unit is given, with the least and the greatest in brackets where
there is room: over three rounds through all questions, and over five pairs for the reporting feed, whose other
side is what its name says.

## What is wanted

| wanted | measured | met |
| --- | --- | --- |
${result.criteria.map(({ wanted, measured, met }) => `| ${wanted} | ${measured} | ${met ? "yes" : "**no**"} |`).join("\n")}
${[...new Set(result.rows.map(({ part }) => part))].map((part) => table(result, part)).join("")}
## Memory and room

Memory is what the server's process holds, without its database, before and after it was measured at a size.

| finalised audits | server before, MiB | after, MiB | database, MiB |
| ---: | ---: | ---: | ---: |
${result.sizes.map(({ size, residentMiB, databaseMiB }) => `| ${number(size)} | ${residentMiB.before} | ${residentMiB.after} | ${number(databaseMiB)} |`).join("\n")}
`;
}

/**
 * @param {Result} result
 * @param {string} part
 */
function table(result, part) {
  const rows = result.rows.filter((row) => row.part === part);
  return `
## ${part}

${namesIn(rows).length < LONG ? inFull(rows) : inShort(rows)}
`;
}

/** @param {Row[]} rows */
function inFull(rows) {
  const lines = rows.map((row) => {
    const { smallest } = ends(rows, row.name);
    const unit = row.unit === undefined ? "" : ` ${row.unit}`;
    return `| ${row.name} | ${number(row.size)} | ${spread(row.product)}${unit} | ${spread(row.baseline)}${unit} | ${times(row.product.median / row.baseline.median)} | ${times(row.product.median / smallest.product.median)} |`;
  });
  return `| what | finalised audits | Plumbline | plain SQL, or what the name says | ratio of the two | ratio to the smallest size |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join("\n")}`;
}

/** @param {Row[]} rows */
function inShort(rows) {
  const sizes = [...new Set(rows.map(({ size }) => size))];
  const lines = namesIn(rows).map((name) => {
    const cells = sizes.map((size) => {
      const row = rows.find((each) => each.name === name && each.size === size);
      return row === undefined ? "" : `${ms(row.product)} / ${ms(row.baseline)}`;
    });
    const { smallest, greatest } = ends(rows, name);
    return `| ${name} | ${cells.join(" | ")} | ${times(greatest.product.median / smallest.product.median)} |`;
  });
  return `Plumbline's median, then plain SQL's.

| what | ${sizes.map(number).join(" | ")} | ratio of the greatest size to the smallest |
| --- | ${sizes.map(() => "---:").join(" | ")} | ---: |
${lines.join("\n")}`;
}

/** @param {Row[]} rows */
function namesIn(rows) {
  return [...new Set(rows.map(({ name }) => name))];
}

/**
 * The row of the smallest and of the greatest size.
 *
 * @param {Row[]} rows
 * @param {string} name
 * @returns {{ smallest: Row, greatest: Row }}
 */
function ends(rows, name) {
  const sized = rows.filter((row) => row.name === name).toSorted((a, b) => a.size - b.size);
  const [smallest] = sized;
  const greatest = sized.at(-1);
  if (smallest === undefined || greatest === undefined) {
    throw new Error(`Nothing was measured of ${name}.`);
  }
  return { smallest, greatest };
}

/** @param {Times} taken */
function ms(taken) {
  return taken.median < 10 ? taken.median.toFixed(1) : number(Math.round(taken.median));
}

/** @param {Times} taken */
function spread(taken) {
  return `${ms(taken)} (${number(Math.round(taken.min))} to ${number(Math.round(taken.max))})`;
}

/** @param {number} ratio */
function times(ratio) {
  if (Number.isNaN(ratio)) {
    return "none"; // nothing against nothing
  }
  return ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2);
}

/** @param {number} value */
function number(value) {
  return value.toLocaleString("en-GB");
}
