"""vigie serve: the page and the interface over HTTP, from start to stop. SPDX-License-Identifier: Apache-2.0"""
import http.client
import json
import signal
import socket
import subprocess
import unittest
import urllib.parse

from command_line import EXAMPLES, PROGRAM, SECONDS, CommandLineTest, environment


class Serving(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.vigie("add", EXAMPLES, "--db", "a.db", "-q", status=0)
        self.process = subprocess.Popen([str(PROGRAM), "serve", "--db", "a.db", "--port", "0"], cwd=self.folder,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        self.addCleanup(self.process.communicate)
        self.addCleanup(self.process.kill)
        self.url = self.process.stdout.readline().decode().strip()
        self.port = urllib.parse.urlsplit(self.url).port

    def get(self, target, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.text = answer.read()
        connection.close()
        return answer

    def stops_on(self, number):
        self.process.send_signal(number)
        self.assertEqual(self.process.wait(timeout=SECONDS), 0)

    def test_the_address_is_printed_and_is_of_this_machine(self):
        self.assertRegex(self.url, r"^http://127\.0\.0\.1:\d+/$")

    def test_the_page_is_served(self):
        answer = self.get("/", Accept_Encoding="gzip")
        self.assertEqual((answer.status, answer.getheader("Content-Type").split(";")[0]), (200, "text/html"))
        self.assertIn("Content-Security-Policy", answer.headers)

    def test_the_interface_gives_the_events_of_the_store(self):
        listed = json.loads(self.get("/api/v1/events?limit=1000").text)
        exported = self.vigie("export", "--db", "a.db", status=0).lines()
        self.assertEqual(listed["items"], exported)
        one = json.loads(self.get("/api/v1/events/" + exported[0]["id"]).text)
        self.assertEqual(one["event"]["id"], exported[0]["id"])
        self.assertTrue(one["records"][0]["story"]["paragraphs"])
        health = json.loads(self.get("/api/v1/health").text)
        self.assertEqual((health["events"], health["stories"]), (len(exported), 20))

    def test_what_is_added_while_it_runs_is_there_at_the_next_request(self):
        before = self.get("/api/v1/health")
        tag = before.getheader("ETag")
        self.assertEqual(self.get("/api/v1/health", If_None_Match=tag).status, 304)
        self.vigie("add", self.page("more.html"), "--db", "a.db", status=0)
        after = self.get("/api/v1/health", If_None_Match=tag)
        self.assertEqual((after.status, json.loads(after.text)["stories"]), (200, 21))

    def test_wrong_requests_are_answered_in_words(self):
        for target, status in (("/api/v1/events?nonsense=1", 400), ("/api/v1/events?from=yesterday", 400),
                               ("/api/v1/events/none", 404), ("/api/v2/events", 404)):
            answer = self.get(target)
            self.assertEqual(answer.status, status, target)
            self.assertTrue(json.loads(answer.text)["error"]["what"])
        self.assertEqual(self.get("/api/v1/events", "POST").status, 405)
        self.assertEqual(self.get("/api/v1/events", Host="evil.example").status, 421)
        self.assertEqual(self.get("/../../../../etc/passwd").status, 404)
        self.assertEqual(self.get("/%2e%2e/%2e%2e/etc/passwd").status, 404)

    def test_it_outlives_requests_that_are_none(self):
        for raw in (b"\r\n\r\n", b"\xff\xfe\0\0" * 100 + b"\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET " + b"a" * 200_000,
                    b"GET /%zz%00%ff?%=&&=%1 HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET / HTTP/1.1\r\nHost",
                    b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\nx"):
            with socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS) as connection:
                try:
                    connection.sendall(raw)
                    connection.shutdown(socket.SHUT_WR)
                    while connection.recv(65536):
                        pass
                except OSError:
                    pass  # the server may hang up first
            self.assertIsNone(self.process.poll(), raw[:40])
        self.assertEqual(self.get("/api/v1/health").status, 200)

    def test_sigterm_stops_it_with_status_0(self):
        self.get("/api/v1/health")
        self.stops_on(signal.SIGTERM)

    def test_ctrl_c_stops_it_with_status_0(self):
        self.stops_on(signal.SIGINT)

    def test_a_port_that_is_taken_is_an_error(self):
        result = self.vigie("serve", "--db", "a.db", "--port", self.port, status=2)
        self.assertIn(str(self.port), result.complaints()[0])


if __name__ == "__main__":
    unittest.main()
