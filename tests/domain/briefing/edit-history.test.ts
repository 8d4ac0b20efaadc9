import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostSteps, recordEdit, redoEdit, startHistory, undoEdit } from "#domain/briefing/edit-history.ts";

describe("the history of a document", () => {
  it("goes back to the beginning and forward to the end again, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1 }), { maxLength: 30 }), (values) => {
        const edited = values.reduce((history, value) => recordEdit(history, value), startHistory(0));
        let back = edited;
        for (const _ of values) back = undoEdit(back);
        expect(back.present).toBe(0);
        let forward = back;
        for (const _ of values) forward = redoEdit(forward);
        expect(forward.present).toBe(edited.present);
      }),
    );
  });

  it("undoes what was typed into one text as a whole, and the next text by itself", () => {
    let history = startHistory("");
    for (const text of ["a", "ab", "abc"]) history = recordEdit(history, text, "title");
    history = recordEdit(history, "abc!", "message");
    expect(undoEdit(history).present).toBe("abc");
    expect(undoEdit(undoEdit(history)).present).toBe("");
  });

  it("begins a new step after an undo, even in the same text", () => {
    const typed = recordEdit(recordEdit(startHistory("a"), "b"), "c", "title");
    const again = recordEdit(undoEdit(typed), "d", "title");
    expect(undoEdit(again).present).toBe("b");
    expect(redoEdit(again)).toBe(again);
  });

  it("is as it was after an edit that changes nothing, and at either end", () => {
    const history = startHistory("a");
    expect(recordEdit(history, "a")).toBe(history);
    expect(undoEdit(history)).toBe(history);
    expect(redoEdit(history)).toBe(history);
  });

  it("forgets the oldest steps rather than growing without end", () => {
    let history = startHistory(0);
    for (let value = 1; value <= mostSteps + 5; value += 1) history = recordEdit(history, value);
    expect(history.past).toHaveLength(mostSteps);
    expect(history.past[0]).toBe(5);
  });
});
