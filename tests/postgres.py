"""A throw-away PostgreSQL of the suite's own, started from whatever binaries the machine has."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

START_SECONDS = 30
# Nothing in it outlives the run, so nothing waits for the disk.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


def binaries() -> Path | None:
    """The folder of `initdb` and `postgres`, or None where PostgreSQL is not installed."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    installed = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    return max(installed, key=lambda folder: int(folder.parent.name), default=None)


def ordinary_user() -> str | None:
    """Whom the server runs as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


class Server:
    """`with`-less on purpose: pytest starts it in one hook and stops it in another."""

    def __init__(self, folder: Path) -> None:
        self.binaries = folder
        self.user = ordinary_user()
        self.home = Path(tempfile.mkdtemp(prefix="bienmuc-pg-"))
        if self.user:
            shutil.chown(self.home, self.user)
        try:
            self._initialise()
            self.process = self._start()
        except BaseException:
            shutil.rmtree(self.home, ignore_errors=True)
            raise

    @property
    def url(self) -> str:
        """For DATABASE_URL: the socket directory is the host."""
        return f"postgres://bienmuc@{quote(str(self.home), safe='')}/postgres"

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=START_SECONDS)
        shutil.rmtree(self.home, ignore_errors=True)

    def _initialise(self) -> None:
        options = ["-D", "data", "-U", "bienmuc", "--auth=trust", "--no-sync", "-E", "UTF8", "--no-locale"]
        done = subprocess.run(
            [str(self.binaries / "initdb"), *options],
            cwd=self.home,
            user=self.user,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"initdb: {done.stderr}")

    def _start(self) -> subprocess.Popen[bytes]:
        options = [part for option in FAST for part in ("-c", option)]
        log = self.home / "log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [self.binaries / "postgres", "-D", "data", "-k", str(self.home), *options],
                cwd=self.home,
                user=self.user,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        ready = [str(self.binaries / "pg_isready"), "-q", "-h", str(self.home)]
        deadline = time.monotonic() + START_SECONDS
        while subprocess.run(ready, check=False).returncode:
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                raise RuntimeError(f"PostgreSQL did not start: {log.read_text(errors='replace')}")
            time.sleep(0.1)
        return process
