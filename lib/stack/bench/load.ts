import { connect } from "node:net";
import { type Answer, AnswerReader } from "./answer-reader.ts";

/** What a load process is told, as its one argument, and what it says at its end, as one line. */
export interface LoadOrder {
  url: string;
  headers: Record<string, string>;
  connections: number;
  warmUpMs: number;
  measuredMs: number;
  expected: Answer;
  /** By how much a length may differ: an answer that is rendered each time is cut into pieces differently. */
  tolerance: number;
}

export interface LoadResult {
  /** With the warm-up, for what a request cost the server. */
  allRequests: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  wrong: string[];
}

const order: LoadOrder = JSON.parse(process.argv[2] ?? "");
const { hostname, port, host, pathname, search } = new URL(order.url);
const lines = Object.entries(order.headers).map(([name, value]) => `${name}: ${value}\r\n`);
const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n${lines.join("")}\r\n`;

const began = performance.now();
const measuredFrom = began + order.warmUpMs;
const end = measuredFrom + order.measuredMs;
const latencies: number[] = [];
const wrong = new Set<string>();
let allRequests = 0;

const isRight = ({ status, length }: Answer) =>
  status === order.expected.status &&
  Math.abs(length - order.expected.length) <= order.tolerance * order.expected.length;

/** One visitor that asks again as soon as it is answered. */
function visitor(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname).setNoDelay();
    const reader = new AnswerReader();
    let asked = 0;
    const ask = () => {
      asked = performance.now();
      socket.write(request);
    };
    socket.on("connect", ask).on("error", reject);
    socket.on("close", () => reject(new Error("The server closed a connection")));
    socket.on("data", (data) => {
      const answer = reader.read(data);
      if (!answer) return;
      const answered = performance.now();
      allRequests++;
      if (asked >= measuredFrom) latencies.push(answered - asked);
      if (!isRight(answer)) wrong.add(`${answer.status} with ${answer.length} bytes`);
      if (answered < end) return ask();
      socket.removeAllListeners("close").destroy();
      resolve();
    });
  });
}

await Promise.all(Array.from({ length: order.connections }, visitor));

latencies.sort((one, other) => one - other);
const percentile = (share: number) => latencies[Math.ceil(share * latencies.length) - 1] ?? Number.NaN;
const result: LoadResult = {
  allRequests,
  perSecond: latencies.length / ((performance.now() - measuredFrom) / 1_000),
  p50: percentile(0.5),
  p95: percentile(0.95),
  p99: percentile(0.99),
  wrong: [...wrong],
};
process.stdout.write(`${JSON.stringify(result)}\n`);
