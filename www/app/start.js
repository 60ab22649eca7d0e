/**
 * Starts loading engine and lists as soon as these few modules are here, while the rest of the page still comes. Workers
 * start in a sealed room, and what is loaded is kept, so that the page can seal itself afterwards.
 */
import { host } from "../host.js";
import { KeptFiles } from "./seal/kept-files.js";
import { SealedRoom } from "./seal/room.js";
import { Session } from "./session.js";

export const files = new KeptFiles(host.fetch);
export const room = new SealedRoom(files.text);
host.fetch = files.fetch;
host.startWorker = (script) => room.start(script, "name-screener");

export const session = new Session();
session.start();
