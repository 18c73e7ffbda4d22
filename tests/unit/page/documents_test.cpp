// SPDX-License-Identifier: Apache-2.0
#include "page/documents.h"

#include <gtest/gtest.h>
#include <zip.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>

#include "core/limits.h"
#include "support/temp_folder.h"

namespace vigie::page {
namespace {

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 32, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

std::string zip_of(const std::string& path, const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_t* const zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : entries)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  zip_close(zip);
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string record(const std::string& type, const std::string& url, const std::string& body) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body + "\r\n\r\n";
}
std::string answer(const std::string& body, const std::string& more = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"ISO-8859-1\"\r\n" + more + "\r\n" + body;
}

struct Read {
  std::vector<Document> documents;
  std::vector<Error> errors;
};

Read read(std::string_view bytes, const std::string& name = "a") {
  Read out;
  const auto source = open_memory(bytes);
  for_each_document_in(*source, name, {}, [&](Result<Document> document) {
    if (document)
      out.documents.push_back(std::move(*document));
    else
      out.errors.push_back(document.error());
    return true;
  });
  return out;
}

TEST(Documents, AWarcGivesItsPagesWithAddressTypeAndCharset) {
  const Read got =
      read(record("warcinfo", "", "software: x") + record("request", "http://a.example/", "GET / HTTP/1.1\r\n\r\n") +
           record("response", "http://a.example/1", answer("<p>One")) +
           record("response", "<http://a.example/2>", answer("<p>Two", "X: y\r\n")) +
           record("response", "http://a.example/3", "HTTP/1.1 404 Not Found\r\n\r\n<p>Gone") +
           record("response", "http://a.example/4", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"));
  EXPECT_TRUE(got.errors.empty());
  ASSERT_EQ(got.documents.size(), 2U);
  EXPECT_EQ(got.documents[0].bytes, "<p>One");
  EXPECT_EQ(got.documents[0].name, "a:3");
  EXPECT_EQ(got.documents[0].hints.url, "http://a.example/1");
  EXPECT_EQ(got.documents[0].hints.media_type, "text/html");
  EXPECT_EQ(got.documents[0].hints.charset, "iso-8859-1");
  EXPECT_EQ(got.documents[0].hints.published, "");
  EXPECT_EQ(got.documents[1].hints.url, "http://a.example/2");
}

TEST(Documents, BodiesInChunksAndPackedAreLaidOpen) {
  const std::string packed = gzip("<p>Packed");
  const Read got = read(
      record("response", "http://a/", answer("5\r\n<p>On\r\n1\r\ne\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")) +
      record("response", "http://a/", answer(packed, "Content-Encoding: gzip\r\n")) +
      record("response", "http://a/", answer("<p>Not chunked", "Transfer-Encoding: chunked\r\n")) +
      record("response", "http://a/", answer("<p>Not packed", "Content-Encoding: br\r\n")));
  EXPECT_TRUE(got.errors.empty());
  ASSERT_EQ(got.documents.size(), 4U);
  EXPECT_EQ(got.documents[0].bytes, "<p>One");
  EXPECT_EQ(got.documents[1].bytes, "<p>Packed");
  EXPECT_EQ(got.documents[2].bytes, "<p>Not chunked");
  EXPECT_EQ(got.documents[3].bytes, "<p>Not packed");
}

TEST(Documents, ABrokenRecordNeverTakesTheNextWithIt) {
  const std::string good = record("response", "http://a.example/1", answer("<p>One"));
  for (const std::string& bad : {std::string("noise\r\nmore noise\r\n"),
                                 std::string("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n"),
                                 record("response", "http://b/", "HTTP/1.1 200 OK\r\nno end")}) {
    const Read got = read(good + bad + good);
    EXPECT_EQ(got.documents.size(), 2U) << bad;
    EXPECT_EQ(got.errors.size(), 1U) << bad;
  }
}

TEST(Documents, AGzipMemberThatIsBrokenIsPassedOver) {
  std::string bad = gzip(record("response", "http://a.example/2", answer("<p>Two" + std::string(2000, 'x') + "y")));
  for (std::size_t i = 14; i < 40; ++i) bad[i] = '\x55';
  const Read got = read(gzip(record("response", "http://a/1", answer("<p>One"))) + bad +
                            gzip(record("response", "http://a/3", answer("<p>Three"))),
                        "a.warc.gz");
  ASSERT_EQ(got.documents.size(), 2U);
  EXPECT_EQ(got.documents[1].bytes, "<p>Three");
  ASSERT_GE(got.errors.size(), 1U);
  EXPECT_NE(got.errors[0].what.find("gzip data are broken"), std::string::npos);
}

TEST(Documents, AFileThatWasCutTellsWhereAndGivesWhatItHas) {
  const std::string one = record("response", "http://a.example/1", answer("<p>One"));
  const Read got = read(one + one.substr(0, one.size() - 20));
  EXPECT_EQ(got.documents.size(), 1U);
  ASSERT_EQ(got.errors.size(), 1U);
  EXPECT_EQ(got.errors[0].where, "a:2");
  EXPECT_NE(got.errors[0].what.find("record 2, byte " + std::to_string(one.size())), std::string::npos);
}

TEST(Documents, OfARecordThatWasCutTheEarlierPartIsRead) {
  const std::string body = answer("<p>One" + std::string(400, 'x') + "<p>Two" + std::string(400, 'y'));
  const std::string warc = record("response", "http://a.example/1", body);
  const std::string arc =
      "filedesc://x.arc 0.0.0.0 20240513 text/plain 4\n1 0\n\nhttp://a.example/1 1.2.3.4 20240513 text/html " +
      std::to_string(body.size()) + "\n" + body;
  for (const auto& [bytes, name] : {std::pair{warc, "a.warc"}, std::pair{arc, "a.arc"}}) {
    const Read got = read(bytes.substr(0, bytes.size() - 200), name);
    ASSERT_EQ(got.documents.size(), 1U) << name;
    EXPECT_EQ(got.documents[0].bytes.rfind("<p>Onexxx", 0), 0U) << name;
    ASSERT_EQ(got.errors.size(), 1U) << name;
    EXPECT_NE(got.errors[0].what.find("cut"), std::string::npos) << name;
  }
}

// A download that stopped: the records before it, what can be unpacked of the one that was cut, and an error that names
// file, record and place.
TEST(Documents, OfAPackedArchiveThatWasCutAllThatCanBeUnpackedIsRead) {
  std::string text;  // of several blocks, and not packing to nothing: what is left of it unpacks to about a half
  for (int i = 0; i < 20000; ++i) text += "<p>Village " + std::to_string(i * 7919 % 100003) + " was calm.";
  const std::string one = record("response", "http://a.example/1", answer("<p>One"));
  const std::string two = record("response", "http://a.example/2", answer(text));
  const std::string arc_head = "filedesc://x.arc 0.0.0.0 20240513 text/plain 4\n1 0\n\n";
  const std::string arc_one = "http://a.example/1 1.2.3.4 20240513 text/html 6\n<p>One\n";
  const std::string arc_two =
      "http://a.example/2 1.2.3.4 20240513 text/html " + std::to_string(text.size()) + "\n" + text;
  const auto half = [](const std::string& packed) { return packed.substr(0, packed.size() / 2); };
  for (const auto& [bytes, name] :
       {std::pair{gzip(one) + half(gzip(two)), "a.warc.gz"}, std::pair{half(zstd(one + two)), "a.warc.zst"},
        std::pair{gzip(arc_head + arc_one) + half(gzip(arc_two)), "a.arc.gz"}}) {
    const Read got = read(bytes, name);
    ASSERT_EQ(got.documents.size(), 2U) << name;
    EXPECT_EQ(got.documents[0].bytes.rfind("<p>One", 0), 0U) << name;
    const std::string& part = got.documents[1].bytes;
    EXPECT_GT(part.size(), text.size() / 4) << name;
    EXPECT_LT(part.size(), text.size()) << name;
    EXPECT_EQ(part, text.substr(0, part.size())) << name;
    EXPECT_EQ(got.documents[1].hints.url, "http://a.example/2") << name;
    ASSERT_EQ(got.errors.size(), 1U) << name;
    EXPECT_EQ(got.errors[0].where.rfind(name, 0), 0U) << name;
    EXPECT_NE(got.errors[0].what.find("the file was cut"), std::string::npos) << name;
    EXPECT_NE(got.errors[0].what.find("(record "), std::string::npos) << name;
  }
}

TEST(Documents, ArcGivesItsPagesAlsoWithSpacesInTheAddress) {
  const std::string body = answer("<p>One");
  const Read got =
      read("filedesc://x.arc 0.0.0.0 20240513 text/plain 4\n1 0\n\nhttp://a.example/a b 1.2.3.4 20240513 text/html " +
               std::to_string(body.size()) + "\n" + body + "\n",
           "a.arc");
  EXPECT_TRUE(got.errors.empty());
  ASSERT_EQ(got.documents.size(), 1U);
  EXPECT_EQ(got.documents[0].hints.url, "http://a.example/a b");
  EXPECT_EQ(got.documents[0].bytes, "<p>One");
}

TEST(Documents, PagesAndLinesMayBePacked) {
  EXPECT_EQ(read(gzip("<p>One"), "a.html.gz").documents.at(0).bytes, "<p>One");
  EXPECT_EQ(read(zstd("<p>One"), "a.html.zst").documents.at(0).bytes, "<p>One");
  const Read lines = read(zstd(gzip("{\"text\": \"One\", \"url\": \"http://a/\"}\nnonsense\n{\"html\": \"<p>Two\"}\n")),
                          "a.jsonl.gz.zst");
  ASSERT_EQ(lines.documents.size(), 2U);
  EXPECT_EQ(lines.documents[0].hints.url, "http://a/");
  EXPECT_EQ(lines.documents[1].name, "a.jsonl.gz.zst:3");
  ASSERT_EQ(lines.errors.size(), 1U);
  EXPECT_EQ(lines.errors[0].where, "a.jsonl.gz.zst:2");
}

TEST(Documents, AnyCutOfPackedDataIsAnErrorOrFewerPagesNeverACrash) {
  const std::string whole =
      gzip(record("response", "http://a/", answer("<p>One")) + record("response", "http://a/", answer("<p>Two")));
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_LE(read(std::string_view(whole).substr(0, size)).documents.size(), 2U);
}

TEST(Documents, WhatGrowsTooMuchIsStopped) {
  const std::string zeros(std::size_t{300} << 20U, ' ');
  for (const std::string& bomb : {zstd(zeros), gzip(zeros)}) {
    const Read got = read(bomb, "a.html.gz");
    EXPECT_TRUE(got.documents.empty());
    ASSERT_EQ(got.errors.size(), 1U);
    EXPECT_EQ(got.errors[0].code, ErrorCode::too_large);
  }
  std::string nested = "<p>One";
  for (int i = 0; i < 10; ++i) nested = gzip(nested);
  EXPECT_NE(read(nested).errors.at(0).what.find("too many archives"), std::string::npos);
}

TEST(Documents, AZipGivesItsPagesInOrderOfNameAndOpensWhatIsPackedInIt) {
  const test::TempFolder temp;
  const std::string inner = zip_of(temp.file("inner.zip"), {{"c.html", "<p>C"}});
  const std::string bytes =
      zip_of(temp.file("a.zip"), {{"b.txt", "B"}, {"a/a.html", "<p>A"}, {"picture.png", "no"}, {"c.zip", inner}});
  for (const Read& got : {read(bytes, "a.zip")}) {
    ASSERT_EQ(got.documents.size(), 3U);
    EXPECT_EQ(got.documents[0].name, "a.zip/a/a.html");
    EXPECT_EQ(got.documents[1].hints.media_type, "text/plain");
    EXPECT_EQ(got.documents[2].name, "a.zip/c.zip/c.html");
  }
  EXPECT_EQ(read(bytes.substr(0, bytes.size() / 2), "a.zip").errors.size(), 1U);
}

TEST(Documents, AWaczGivesThePagesOfItsArchivesAlone) {
  const test::TempFolder temp;
  const std::string bytes =
      zip_of(temp.file("a.wacz"), {{"archive/data.warc.gz", gzip(record("response", "http://a/", answer("<p>One")))},
                                   {"pages/pages.jsonl", "{\"format\": \"json-pages-1.0\"}\n"},
                                   {"datapackage.json", "{}"}});
  const Read got = read(bytes, "a.wacz");
  EXPECT_TRUE(got.errors.empty());
  ASSERT_EQ(got.documents.size(), 1U);
  EXPECT_EQ(got.documents[0].name, "a.wacz/archive/data.warc.gz:1");
}

TEST(Documents, AMailboxGivesItsMessages) {
  const Read got = read(
      "From a@b Mon May 13\nFrom: a@b\nSubject: One\n\nText\n>From here on\n\nFrom a@b Tue May 14\nFrom: a@b\nSubject: "
      "Two\n\nMore\n");
  ASSERT_EQ(got.documents.size(), 2U);
  EXPECT_EQ(got.documents[0].bytes, "From: a@b\nSubject: One\n\nText\nFrom here on\n\n");
  EXPECT_EQ(got.documents[1].name, "a:2");
}

TEST(Documents, ASitemapGivesTheFilesBesideItAndNoneOutside) {
  const test::TempFolder temp;
  const auto write = [&](const std::string& name, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(temp.file(name)).parent_path());
    std::ofstream(temp.file(name)) << bytes;
  };
  write("news/one.html", "<p>One");
  write("a.example/two/index.html", "<p>Two");
  write("sitemap.xml",
        "<?xml version='1.0'?><urlset "
        "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>http://a.example/news/one</loc></url>"
        "<url><loc>http://a.example/two/</loc></url><url><loc>http://a.example/../../../../etc/hostname</loc></url></"
        "urlset>");
  EXPECT_EQ(kind_of_file(temp.file("sitemap.xml")), FileKind::sitemap);
  Read got;
  for_each_document(temp.file("sitemap.xml"), {}, [&](Result<Document> document) {
    if (document)
      got.documents.push_back(std::move(*document));
    else
      got.errors.push_back(document.error());
    return true;
  });
  ASSERT_EQ(got.documents.size(), 2U);
  EXPECT_EQ(got.documents[0].bytes, "<p>One");
  EXPECT_EQ(got.documents[0].hints.url, "http://a.example/news/one");
  EXPECT_EQ(got.documents[1].bytes, "<p>Two");
  ASSERT_EQ(got.errors.size(), 1U);
  EXPECT_NE(got.errors[0].what.find("1 of the 3 addresses"), std::string::npos);
}

TEST(Documents, ATakerThatHasEnoughStopsTheReading) {
  const std::string one = record("response", "http://a.example/1", answer("<p>One"));
  int seen = 0;
  const std::string bytes = one + one + one;
  const auto source = open_memory(bytes);
  EXPECT_FALSE(for_each_document_in(*source, "a", {}, [&](const Result<Document>&) { return ++seen < 2; }));
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace vigie::page
