// Ten checks of enumerations with ajv or DuckDB: see compare.sh.
//
//     node compare.mjs ajv FOLDER_OF_COMPARE_PY FILE.ndjson
//     node compare.mjs duckdb FOLDER_OF_COMPARE_PY FILE.csv THREADS      (0: all)
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const [how, scripts, path, threads] = process.argv.slice(2);
const allowed = JSON.parse(execFileSync("python3", [`${scripts}/compare.py`, "values"]));

if (how === "ajv") {
  const { default: Ajv } = await import("ajv");
  const properties = {};
  for (const [field, values] of Object.entries(allowed)) properties[field] = { enum: [...values, null] };
  const validate = new Ajv({ allErrors: true }).compile({ type: "object", properties });
  let records = 0;
  let wrong = 0;
  for await (const line of createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) })) {
    ++records;
    try {
      if (!validate(JSON.parse(line))) wrong += validate.errors.length;
    } catch {
      ++wrong;
    }
  }
  console.log(`${records} records, ${wrong} wrong values`);
} else {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  if (Number(threads) > 0) await connection.run(`SET threads = ${Number(threads)}`);
  const checks = Object.entries(allowed).map(
    ([field, values]) => `count(*) FILTER (WHERE ${field} NOT IN (${values.map((value) => `'${value}'`)}))`);
  const rows = await connection.runAndReadAll(
    `SELECT count(*), ${checks.join(", ")} FROM read_csv('${path}', header = true, all_varchar = true, quote = '"',
     escape = '"', delim = ',', max_line_size = 4194304, strict_mode = false, ignore_errors = true)`);
  const [records, ...wrong] = rows.getRows()[0].map(Number);
  console.log(`${records} records, ${wrong.reduce((a, b) => a + b)} wrong values`);
}
