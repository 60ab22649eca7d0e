/**
 * The site as something installed: its service worker is registered, and a newer version that has come whole is offered. What
 * `cargo xtask serve` serves has no manifest and is not installed: it changes under one's hands.
 *
 * A version takes over only when a person says so. This tab is then loaded again; others go on with what they have loaded, which is
 * everything.
 */
import { trustedScript } from "../trusted-script.js";

export class Installation {
  #offer;
  #registered;

  /** @param {(use: () => void) => void} offer shows that a newer version is there, with what takes it up */
  constructor(offer) {
    this.#offer = offer;
    this.#registered = isInstallable() ? this.#register() : Promise.resolve();
  }

  /** Settled when nothing more is asked of the server by the page itself; the service worker goes on by itself. */
  get registered() {
    return this.#registered;
  }

  async #register() {
    // Private windows and policies of a firm may forbid it: the page works all the same, and says elsewhere when it is offline.
    const script = trustedScript(new URL("sw.js", document.baseURI));
    const registration = await navigator.serviceWorker.register(script, { updateViaCache: "none" });
    if (registration.waiting) this.#offerNewer(registration.waiting);
    registration.addEventListener("updatefound", () => this.#watch(registration.installing));
  }

  /** @param {ServiceWorker | null} worker */
  #watch(worker) {
    worker?.addEventListener("statechange", () => {
      // Without one in charge it is the first version, and nothing is newer.
      if (worker.state === "installed" && navigator.serviceWorker.controller) this.#offerNewer(worker);
    });
  }

  /** @param {ServiceWorker} worker */
  #offerNewer(worker) {
    this.#offer(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("use");
    });
  }
}

/** In somebody else's page the site is theirs to install. */
function isInstallable() {
  const isInstalledSite = document.querySelector("link[rel=manifest]") !== null;
  return isInstalledSite && "serviceWorker" in navigator && parent === window;
}
