"""Serves a bare git repository (dumb HTTP) over TLS on localhost to whoever knows a password, runs a
command, and ends with it. Prints each user that asked, never a password.

    private-git-server.py PORT CERTIFICATE KEY FOLDER PASSWORD-FILE COMMAND…
"""

import base64
import functools
import http.server
import ssl
import subprocess
import sys
import threading
from pathlib import Path

port, certificate, key, folder, password_file, *command = sys.argv[1:]
password = Path(password_file).read_text(encoding="utf-8").strip()
wanted = "Basic " + base64.b64encode(f"x-access-token:{password}".encode()).decode()


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):  # noqa: N802
        if self.headers.get("Authorization") == wanted:
            print("private git server: let in", flush=True)
            super().do_GET()
            return
        print("private git server: refused", flush=True)
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="private"')
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(
    ("127.0.0.1", int(port)), functools.partial(Handler, directory=folder)
)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.exit(subprocess.run(command, check=False).returncode)
