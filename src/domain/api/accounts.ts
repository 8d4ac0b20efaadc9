import { z } from "zod";
import { account, password, role } from "../account/account.ts";
import { unitId } from "../plan/ids.ts";

/** Answer of `GET /api/accounts`: every account, closed ones too, by user name. */
export const accountList = z.strictObject({ accounts: z.array(account).readonly() }).readonly();

/**
 * `PATCH /api/accounts/<id>`: what is absent stays as it is. The user name never changes. Closing an account or giving it a
 * password ends all its sessions.
 */
export const accountChange = z
  .strictObject({
    name: z.string().trim().min(1).max(40),
    role,
    units: z.array(unitId).readonly(),
    isClosed: z.boolean(),
    password,
  })
  .partial()
  .refine((value) => Object.values(value).some((part) => part !== undefined), {
    message: "Expected something to change",
  })
  .readonly();
/** See {@link accountChange}. */
export type AccountChange = z.infer<typeof accountChange>;
