// A client of the YAML language server, as an editor is one: it opens files and gathers what the server says of them.

import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

export class LanguageServer {
  #process;
  #input = Buffer.alloc(0);
  #answers = new Map();
  #diagnostics = new Map();
  #next = 1;

  constructor(program, root) {
    this.#process = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.#process.stdout.on("data", (bytes) => this.#take(bytes));
    this.root = pathToFileURL(root).href;
  }

  async start() {
    await this.request("initialize", { processId: process.pid, rootUri: this.root, capabilities: {} });
    this.#send({ method: "initialized", params: {} });
    const yaml = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };
    this.#send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml } } });
  }

  stop() {
    this.#process.kill();
  }

  /** What the server says of a text that stands in a file of this name. */
  diagnose(path, text) {
    const uri = pathToFileURL(path).href;
    return new Promise((resolve) => {
      this.#diagnostics.set(uri, resolve);
      this.#open(uri, text);
    });
  }

  /** The labels that the server offers at a place, counted from 0. */
  async complete(path, text, line, character) {
    const uri = pathToFileURL(path).href;
    this.#open(uri, text);
    const offer = await this.request("textDocument/completion", { textDocument: { uri }, position: { line, character } });
    return offer.items.map((item) => item.label);
  }

  request(method, params) {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  #open(uri, text) {
    this.#send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(bytes) {
    this.#input = Buffer.concat([this.#input, bytes]);
    for (;;) {
      const end = this.#input.indexOf("\r\n\r\n");
      const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/.exec(this.#input.toString("utf8", 0, end))[1]);
      if (!(this.#input.length >= end + 4 + length)) return;
      const message = JSON.parse(this.#input.toString("utf8", end + 4, end + 4 + length));
      this.#input = this.#input.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method && message.id !== undefined) {
      // The server asks for its configuration and registers what it can do.
      const result = message.method === "workspace/configuration" ? message.params.items.map(() => null) : null;
      this.#send({ id: message.id, result });
    } else if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result);
    }
  }
}
