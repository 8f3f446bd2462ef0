import { beforeEach, expect, test } from "vitest";
import { circuitBreaker } from "./circuit-breaker";

let time = 0;
let circuit = circuitBreaker({ failures: 3, windowMs: 1000, openMs: 500 }, () => time);
const fail = (times: number) => {
  for (let i = 0; i < times; i++) circuit.failed();
};

beforeEach(() => {
  time = 0;
  circuit = circuitBreaker({ failures: 3, windowMs: 1000, openMs: 500 }, () => time);
});

test("failures below the limit keep it closed, the last one opens it", () => {
  fail(2);
  expect(circuit.admits()).toBe(true);
  fail(1);
  expect(circuit.admits()).toBe(false);
});

test("failures spread over more than the window do not add up", () => {
  fail(2);
  time = 1000;
  fail(1);
  expect(circuit.admits()).toBe(true);
});

test("one success forgets the failures before it", () => {
  fail(2);
  circuit.succeeded();
  fail(2);
  expect(circuit.admits()).toBe(true);
});

test("after a rest exactly one call may try, and its success closes the circuit", () => {
  fail(3);
  time = 499;
  expect(circuit.admits()).toBe(false);
  time = 500;
  expect([circuit.admits(), circuit.admits()]).toEqual([true, false]);
  circuit.succeeded();
  expect([circuit.admits(), circuit.admits()]).toEqual([true, true]);
});

test("a failed try keeps everybody out for another rest", () => {
  fail(3);
  time = 500;
  expect(circuit.admits()).toBe(true);
  fail(1);
  time = 999;
  expect(circuit.admits()).toBe(false);
  time = 1000;
  expect(circuit.admits()).toBe(true);
});

test("a slow call from before the outage does not close the circuit when it comes back at last", () => {
  fail(3);
  circuit.succeeded();
  expect(circuit.admits()).toBe(false);
});
