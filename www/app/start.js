/**
 * Starts loading engine and lists as soon as these few modules are here, while the rest of the page still comes.
 */
import { Session } from "./session.js";

export const session = new Session();
session.start();
