import { z } from "zod";
import { actionId, isoDate, taskId, unitId, year } from "./ids.ts";
import { indicator } from "./indicator.ts";
import { cite, goal, milestoneItem } from "./milestone-item.ts";

/** A part of the plan, 行动, numbered as in the annex. */
export const action = z
  .strictObject({
    id: actionId,
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** Number of its chapter in the main text, in Chinese numerals (the annex counts one less). */
    chapter: z.string().min(1),
  })
  .readonly();
/** See {@link action}. */
export type Action = z.infer<typeof action>;

/** A responsible unit, 责任单位. Each unit stands once, whatever it is called in different places. */
export const unit = z
  .strictObject({
    id: unitId,
    /** Full name as the document writes it, for example 县交通局. */
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** Name without 县, for example 交通局. */
    shortName: z.string().min(1),
    /** Every other spelling in the document. */
    aliases: z.array(z.string()).readonly(),
  })
  .readonly();
/** See {@link unit}. */
export type Unit = z.infer<typeof unit>;

/** A task, 任务: an action's numbered heading with its responsible units. */
export const task = z
  .strictObject({
    id: taskId,
    action: actionId,
    /** Heading of the main text, without number and full stop. */
    name: z.string().min(1),
    nameEn: z.string().min(1),
    /** Two to six characters for tight places, for example 互联互通. */
    shortName: z.string().min(1),
    shortNameEn: z.string().min(1),
    /** Number as printed, for example （十二）. */
    ordinal: z.string().min(1),
    /** In the order printed. */
    units: z.array(unitId).min(1).readonly(),
    /** What the document adds to the list of units (for example 等相关单位); empty for nothing. */
    unitsRemark: z.string().default(""),
    unitsRemarkEn: z.string().default(""),
    /** Ids of notes on the document's own disagreements. */
    notes: z.array(z.string()).readonly().default([]),
  })
  .readonly();
/** See {@link task}. */
export type Task = z.infer<typeof task>;

/** A place where the document disagrees with itself or with another name in use: all readings are kept, none is preferred. */
export const note = z
  .strictObject({
    id: z.string().regex(/^note-[a-z0-9-]+$/),
    text: z.string().min(1),
    textEn: z.string().min(1),
    readings: z
      .array(z.strictObject({ text: z.string().min(1), cite: cite.nullable() }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();
/** See {@link note}. */
export type Note = z.infer<typeof note>;

/** The document that the plan is. */
export const planDocument = z
  .strictObject({
    /** Document number as printed, for example 德政〔2025〕25号. */
    number: z.string().min(1),
    title: z.string().min(1),
    titleEn: z.string().min(1),
    /** For the top bar, for example 德化新型城镇化. */
    shortTitle: z.string().min(1),
    shortTitleEn: z.string().min(1),
    issuer: z.string().min(1),
    issuerEn: z.string().min(1),
    issuedOn: isoDate,
    /** End of validity as printed, as a year. */
    validThroughYear: year,
    county: z
      .strictObject({ name: z.string().min(1), nameEn: z.string().min(1), code: z.string().regex(/^[0-9]{6}$/) })
      .readonly(),
  })
  .readonly();

/** `plan.json`: the plan's whole content. Links into it are checked by `planLinkIssues`. */
export const plan = z
  .strictObject({
    version: z.literal(1),
    document: planDocument,
    /** Years with milestones, ascending. */
    years: z.array(year).min(1).readonly(),
    actions: z.array(action).min(1).readonly(),
    tasks: z.array(task).min(1).readonly(),
    units: z.array(unit).min(1).readonly(),
    indicators: z.array(indicator).readonly(),
    /** By task, year and number. */
    items: z.array(milestoneItem).min(1).readonly(),
    goals: z.array(goal).readonly(),
    notes: z.array(note).readonly(),
  })
  .readonly();
/** See {@link plan}. */
export type Plan = z.infer<typeof plan>;
