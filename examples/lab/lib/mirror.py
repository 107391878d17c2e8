#!/usr/bin/python3
"""The lab's package server: what apt on the hosts talks to.

    mirror.py ADDRESS PORT SERVED STATE

A request for a path is answered from the folder SERVED: the lab's own repositories.
A request for a whole URL makes it a proxy: what a Debian mirror has answered is kept in
STATE/cache, so that it is fetched once, and the lab works without the outside after that.

The file STATE/faults says who is to be served badly, and is read for every request.
Each line is a fault: the client's address or *, the mode, and a part of the URL or *.
"""

import collections
import email.utils
import http.server
import os
import shutil
import socket
import socketserver
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ADDRESS, PORT, SERVED, STATE = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
CACHE = os.path.join(STATE, "cache")
FRESH = 3600  # seconds for which an index of a Debian mirror is taken as new
PORTAL = b"<html><title>Welcome</title>Please accept the terms of this network.</html>\n"

one_fetch = collections.defaultdict(threading.Lock)  # by URL


def fault(client, url):
    """The mode of the first fault that concerns this request, or None."""
    try:
        with open(os.path.join(STATE, "faults")) as lines:
            for line in lines:
                who, mode, part = line.split()
                if who in ("*", client) and (part == "*" or part in url):
                    return mode
    except FileNotFoundError:
        pass
    return None


def cached(url):
    """Fetches the URL unless its answer is kept; returns the file with it."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme != "http":
        raise urllib.error.URLError("this proxy fetches http:// only")
    file = os.path.normpath(CACHE + "/" + parts.netloc + urllib.parse.unquote(parts.path))
    if not file.startswith(CACHE + "/"):
        raise urllib.error.URLError("not a path of a mirror")
    with one_fetch[url]:
        # A package never changes under its name, nor does an index that is asked for by its hash.
        index = "/dists/" in url and "/by-hash/" not in url
        if os.path.exists(file) and not (index and time.time() - os.stat(file).st_ctime > FRESH):
            return file
        try:
            fetch(url, file)
        except urllib.error.HTTPError:
            raise
        except OSError:
            if not os.path.exists(file):
                raise  # an old index is better than none
        return file


def fetch(url, file):
    os.makedirs(os.path.dirname(file), exist_ok=True)
    part = f"{file}.{threading.get_ident()}.part"
    try:
        with urllib.request.urlopen(url, timeout=60) as answer, open(part, "wb") as out:
            shutil.copyfileobj(answer, out, 1 << 20)
            expected = answer.headers.get("Content-Length")
            changed = answer.headers.get("Last-Modified")
        if expected is not None and os.path.getsize(part) != int(expected):
            raise OSError("the mirror's answer was cut short")
        if changed:
            when = email.utils.parsedate_to_datetime(changed).timestamp()
            os.utime(part, (when, when))
        os.rename(part, file)
    finally:
        if os.path.exists(part):
            os.unlink(part)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    file = None  # the kept answer, if the request is for a whole URL
    halve = False

    def __init__(self, *args):
        super().__init__(*args, directory=SERVED)

    def do_GET(self):
        client = self.client_address[0]
        self.file, self.halve = None, False
        mode = fault(client, self.path)
        if mode == "missing":
            return self.send_error(404)
        if mode == "error":
            return self.send_error(503)
        if mode == "garbage":
            return self.portal()
        if mode == "hang":
            while fault(client, self.path) == "hang":
                time.sleep(0.2)
            self.close_connection = True
            return None
        self.halve = mode == "cut"
        try:
            own = self.path.removeprefix(f"http://{ADDRESS}:{PORT}")
            if own.startswith("/"):
                self.path = own
            else:
                self.file = cached(self.path)
        except urllib.error.HTTPError as e:
            return self.send_error(e.code)
        except OSError as e:
            return self.send_error(502, explain=str(e))
        return super().do_GET() if self.command == "GET" else super().do_HEAD()

    do_HEAD = do_GET

    def portal(self):
        """What a captive portal says: a fine answer, but to something else."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PORTAL)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(PORTAL)

    def translate_path(self, path):
        return self.file or super().translate_path(path)

    def copyfile(self, source, outputfile):
        outputfile.flush()
        count = os.fstat(source.fileno()).st_size if hasattr(source, "fileno") else None
        if self.halve and count:
            self.connection.sendfile(source, count=count // 2)
            self.close_connection = True
        elif count:
            self.connection.sendfile(source)
        else:
            shutil.copyfileobj(source, outputfile)

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            pass  # the client has gone, or was killed: that is what the lab is for


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def server_bind(self):
        """As the library's, less the question for this machine's name: there may be no DNS."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, PORT


if __name__ == "__main__":
    socket.setdefaulttimeout(600)
    os.makedirs(CACHE, exist_ok=True)
    Server((ADDRESS, PORT), Handler).serve_forever()
