// Boots Pyodide under Node and runs requests through selfcheck.bridge. Called by node.py:
//
//   node boot.mjs JOB.json OUT.json
//
// JOB  {runtime, packages, lock, requests, compile}
//   runtime   folder with pyodide.mjs, pyodide.asm.mjs, pyodide.asm.wasm, python_stdlib.zip
//   packages  folder with the wheel that the lock file names
//   lock      text of the lock file (our wheel only)
//   requests  JSON texts, run in order in one interpreter
//   compile   true: also list what was imported and compile exactly that
// OUT  {replies: [text], compiled: {stdlib: {path: base64}, wheel: {path: base64}} | null}
//
// Only strings pass between JavaScript and Python.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , jobFile, outFile] = process.argv;
const job = JSON.parse(await readFile(jobFile, "utf-8"));

const { loadPyodide } = await import(pathToFileURL(join(job.runtime, "pyodide.mjs")).href);
const python = await loadPyodide({
  indexURL: job.runtime,
  lockFileContents: job.lock,
  packageBaseUrl: job.packages,
  packages: Object.keys(JSON.parse(job.lock).packages),
  // Constants that are sets are written in hash order: a fixed seed keeps the bytes the same.
  env: { PYTHONHASHSEED: "0" },
  // The package loader reports its progress here; nobody reads it.
  stdout: () => {},
});

const handle = python.pyimport("selfcheck.bridge").handle;
const replies = job.requests.map((request) => handle(request));

let compiled = null;
if (job.compile) {
  const source = await readFile(new URL("compile_imported.py", import.meta.url), "utf-8");
  compiled = JSON.parse(python.runPython(source));
}

await writeFile(outFile, JSON.stringify({ replies, compiled }), "utf-8");
process.exit(0);
