// The page's side of the worker: one worker at a time, restarted when it dies, nothing asked gets lost.

import { isReplyTo } from "./protocol.mjs";

export const LIMITS = {
  bootMs: 240_000, // about 8 MB on a slow line
  answerMs: 30_000,
  backoffMs: [500, 2_000, 6_000], // one wait for each restart
};

/** The worker could not be kept alive, or the core refused the checklist. `retry()` may help. */
export class EngineFailed extends Error {}

class WorkerDied extends Error {}

export class Engine {
  #options;
  #limits;
  #current = null;
  #restarts = 0;
  #wanted = null;
  #scoring = false;

  /**
   * @param {{workerUrl: string, runtimeUrl: string, fetchChecklist: () => Promise<object>,
   *   onState: (state: "loading"|"ready"|"failed") => void, onScored: (reply: object) => void,
   *   limits?: object}} options
   */
  constructor(options) {
    this.#options = options;
    this.#limits = { ...LIMITS, ...options.limits };
  }

  /** Ask for a score. Asked again before the answer came, only the newest is answered, through onScored. */
  async score(request) {
    this.#wanted = { kind: "score", ...request };
    if (this.#scoring) return;
    this.#scoring = true;
    try {
      while (this.#wanted) await this.#scoreOnce();
    } catch (error) {
      if (!(error instanceof EngineFailed)) throw error;
    } finally {
      this.#scoring = false;
    }
  }

  async #scoreOnce() {
    let asked;
    const reply = await this.#ask(() => (asked = this.#wanted));
    if (this.#wanted !== asked) return; // a newer request came meanwhile
    this.#wanted = null;
    this.#options.onScored(reply);
  }

  /** Put one request other than a score to the core. Resolves to its reply, or to null when no worker can be kept alive. */
  async ask(message) {
    try {
      return await this.#ask(() => message);
    } catch (error) {
      if (error instanceof EngineFailed) return null; // said through onState, where a button offers to try again
      throw error;
    }
  }

  /** End the worker, and with it everything the core holds in memory. The next question starts a new one. */
  end() {
    this.#current?.worker?.end(new WorkerDied("ended"));
    this.#current = null;
    this.#restarts = 0;
  }

  /** Start again after a failure; the score asked for last is still wanted. */
  retry() {
    this.#restarts = 0;
    if (this.#wanted) this.score(this.#wanted);
  }

  /** Send what `message()` gives to a live worker, restarting it as often as allowed. */
  async #ask(message) {
    for (;;) {
      const worker = this.#current?.worker ?? (await this.#running()); // a worker that runs is asked at once
      try {
        const reply = await worker.ask(message(), this.#limits.answerMs);
        this.#restarts = 0;
        return reply;
      } catch (error) {
        if (!(error instanceof WorkerDied)) throw error;
        if (this.#current?.worker === worker) this.#current = null;
      }
    }
  }

  async #running() {
    while (true) {
      this.#current ??= this.#launch();
      const launched = this.#current;
      try {
        launched.worker = await launched.started;
        return launched.worker;
      } catch (error) {
        if (this.#current === launched) this.#current = null;
        if (!(error instanceof WorkerDied)) throw error;
      }
    }
  }

  #launch() {
    const wait = this.#nextWait();
    if (wait === null) {
      this.#options.onState("failed");
      throw new EngineFailed("the worker died too often");
    }
    this.#options.onState("loading");
    return { worker: null, started: this.#start(wait) };
  }

  /** Milliseconds before this launch: 0 for the first, then the back-off; null when all are used up. */
  #nextWait() {
    const place = this.#restarts++;
    if (place === 0) return 0;
    return this.#limits.backoffMs[place - 1] ?? null;
  }

  async #start(wait) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const worker = new Channel(this.#options.workerUrl);
    try {
      const checklist = this.#checklist();
      checklist.catch(() => {}); // awaited below, unless the boot fails first
      await worker.ask({ kind: "boot", base: this.#options.runtimeUrl }, this.#limits.bootMs);
      const loaded = await worker.ask({ kind: "load", checklist: await checklist }, this.#limits.answerMs);
      if (loaded.kind === "refused") throw new EngineFailed(loaded.message);
    } catch (error) {
      worker.end(error);
      if (error instanceof EngineFailed) this.#options.onState("failed");
      throw error;
    }
    this.#options.onState("ready");
    return worker;
  }

  async #checklist() {
    try {
      return await this.#options.fetchChecklist();
    } catch (error) {
      throw new WorkerDied(`checklist: ${error}`);
    }
  }
}

/** One worker for as long as it lives. Every failure ends it and rejects what is still waiting. */
class Channel {
  #worker = null;
  #waiting = new Map();
  #lastId = 0;
  #ended = null;

  constructor(url) {
    try {
      this.#worker = new Worker(url, { type: "module" });
    } catch (error) {
      this.#ended = new WorkerDied(String(error));
      return;
    }
    this.#worker.addEventListener("message", ({ data }) => this.#receive(data));
    for (const name of ["error", "messageerror"]) {
      this.#worker.addEventListener(name, (event) => {
        event.preventDefault(); // handled here: restarted, or said on the page
        this.end(new WorkerDied(event.message ?? name));
      });
    }
  }

  ask(message, limitMs) {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.end(new WorkerDied(`no answer to ${message.kind}`)), limitMs);
      this.#waiting.set(id, { kind: message.kind, resolve, reject, timer });
      this.#worker.postMessage({ ...message, id });
    });
  }

  end(reason) {
    if (this.#ended) return;
    this.#ended = reason instanceof WorkerDied ? reason : new WorkerDied(String(reason));
    this.#worker?.terminate();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#ended);
    }
    this.#waiting.clear();
  }

  #receive(reply) {
    const asked = this.#waiting.get(reply?.id);
    if (!asked || !isReplyTo(asked.kind, reply) || reply.kind === "failed") {
      this.end(new WorkerDied(reply?.kind === "failed" ? `${reply.stage}: ${reply.reason}` : "unknown reply"));
      return;
    }
    clearTimeout(asked.timer);
    this.#waiting.delete(reply.id);
    asked.resolve(reply);
  }
}
