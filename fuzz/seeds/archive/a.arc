0filedesc://x.arc 0.0.0.0 20240513 text/plain 4
1 0

http://a/b c 1.2.3.4 20240513 text/html 6
<p>One
