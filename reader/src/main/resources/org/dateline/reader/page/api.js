// What the page asks the reader service: one GET each, as /openapi.yaml says. Nothing is asked of another host.

const KEY = "dateline.key";

/** What went wrong, in words for a reader. `status` is 0 where no answer came. */
export class Refused extends Error {
  constructor(status, message, problem) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
}

/** The key for a reader that is bound beyond this machine; kept until the tab is closed, in no cookie. */
export const key = {
  get: () => sessionStorage.getItem(KEY),
  set: (value) => sessionStorage.setItem(KEY, value),
};

const headers = (more) => (key.get() ? { ...more, Authorization: `Bearer ${key.get()}` } : more);

async function refusal(response) {
  try {
    const problem = await response.json();
    return new Refused(response.status, String(problem.detail ?? problem.title ?? response.status), problem);
  } catch {
    return new Refused(response.status, `The reader answered ${response.status}.`);
  }
}

/** Before a GET that got no answer is sent again, in ms: a connection is lost when a network changes, and nobody need know. */
const PAUSES = [200, 800];

/** The answer to a GET as { data, headers }; throws Refused, or AbortError where the signal fired. */
export async function get(path, query = {}, signal) {
  for (const pause of PAUSES) {
    try {
      return await getOnce(path, query, signal);
    } catch (fault) {
      if (fault.status !== 0) throw fault;
      await new Promise((go) => setTimeout(go, pause));
      signal?.throwIfAborted();
    }
  }
  return getOnce(path, query, signal);
}

async function getOnce(path, query, signal) {
  let response;
  try {
    response = await fetch(path + search(query), { headers: headers({ Accept: "application/json" }), signal });
  } catch (fault) {
    if (fault.name === "AbortError") throw fault;
    throw new Refused(0, "The reader does not answer.");
  }
  if (!response.ok) throw await refusal(response);
  try {
    return { data: await response.json(), headers: response.headers };
  } catch (fault) {
    if (fault.name === "AbortError") throw fault;
    throw new Refused(0, "The reader's answer broke off.");
  }
}

/** The answer to a change as JSON; the header is one that no form of another site can send. */
export async function change(path, body, header) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: headers({ Accept: "application/json", "Content-Type": "application/json", ...header }),
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused(0, "The reader does not answer: not known whether it was done.");
  }
  if (!response.ok) throw await refusal(response);
  return response.json();
}

/** The first bytes of an answer, no more than that, as { bytes, whole }. */
export async function firstBytes(path, most) {
  let response;
  try {
    response = await fetch(path, { headers: headers({}) });
  } catch {
    throw new Refused(0, "The reader does not answer.");
  }
  if (!response.ok) throw await refusal(response);
  const from = response.body.getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await from.read();
    if (done) return { bytes: bytes.subarray(0, length), whole: true };
    const room = value.subarray(0, most - length);
    bytes.set(room, length);
    length += room.length;
    if (room.length < value.length) {
      await from.cancel();
      return { bytes: bytes.subarray(0, length), whole: false };
    }
  }
}

/** `?a=1&a=2&b=3` of { a: [1, 2], b: 3 }; what is empty is left out. */
export function search(query) {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") pairs.append(name, one);
    }
  }
  const text = pairs.toString();
  return text ? `?${text}` : "";
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30000;
const SILENCE = 45000;

/**
 * The live stream of a query. Not an EventSource: that cannot send a key, and does not say why it failed.
 *
 * @param query the filters, and `after`: the position to go on from
 * @param on `event(name, data)` for each; `state({ live, retryAt, refused })` at each change
 * @returns { stop, retry }
 */
export function stream(query, on) {
  let last = query.after;
  let pause = FIRST_PAUSE;
  let timer;
  let connection;
  let stopped = false;

  async function connect() {
    clearTimeout(timer);
    connection?.abort();
    const mine = (connection = new AbortController());
    let silence;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => mine.abort(), SILENCE);
    };
    try {
      const asked = { Accept: "text/event-stream", ...(last ? { "Last-Event-ID": last } : {}) };
      const response = await fetch("/stream" + search({ ...query, after: undefined }), {
        headers: headers(asked),
        signal: mine.signal,
        cache: "no-store",
      });
      if (!response.ok) throw await refusal(response);
      on.state({ live: true });
      heard();
      await eachEvent(response.body, (event) => {
        heard();
        pause = FIRST_PAUSE;
        if (event.id) last = event.id;
        if (event.data) on.event(event.name, JSON.parse(event.data));
      });
      throw new Refused(0, "The stream ended.");
    } catch (fault) {
      if (stopped || mine !== connection) return;
      // What is refused for good (a bad query, a missing key) does not get better by asking again.
      const final = fault.status >= 400 && fault.status < 500;
      on.state({ live: false, refused: fault, retryAt: final ? undefined : Date.now() + pause });
      if (!final) timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    } finally {
      clearTimeout(silence);
    }
  }

  connect();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      connection.abort();
    },
    retry() {
      pause = FIRST_PAUSE;
      clearTimeout(timer);
      connect();
    },
  };
}

/** Server-sent events: fields by line, an event ends at an empty line. */
async function eachEvent(body, take) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = { name: "message", data: "" };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split(/\r\n|\n|\r/);
    rest = lines.pop();
    for (const line of lines) {
      if (line === "") {
        take(event);
        event = { name: "message", data: "" };
      } else if (line.startsWith(":")) {
        take({});
      } else {
        const [, field, text] = /^([^:]*):? ?(.*)$/.exec(line);
        if (field === "event") event.name = text;
        else if (field === "id") event.id = text;
        else if (field === "data") event.data += event.data ? `\n${text}` : text;
      }
    }
  }
}
