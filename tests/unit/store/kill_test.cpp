// A writer that is killed loses nothing that it was told is kept, and leaves a sound file.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "store/sqlite.h"
#include "support/store_samples.h"
#include "support/temp_folder.h"
#include "vigie/store.h"

namespace vigie {
namespace {

StoryRecord story(int number) {
  return test::sample_story(std::to_string(number) + ".txt", "Story " + std::to_string(number), "Shells fell.");
}

// In the child: adds stories for ever, and writes each number to `acknowledged` once `add` has returned from it.
[[noreturn]] void add_for_ever(const std::string& path, int acknowledged) {
  auto store = Store::open(path);
  for (int number = 0; store && store->add({story(number)}); ++number) {
    if (write(acknowledged, &number, sizeof number) != sizeof number) break;
  }
  _exit(1);
}

// Kills such a child after a while; how many stories it was told are kept.
int run_and_kill(const std::string& path, int milliseconds) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return -1;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    add_for_ever(path, ends[1]);
  }
  close(ends[1]);
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  int kept = 0;
  for (int number = 0; read(ends[0], &number, sizeof number) == sizeof number;) kept = number + 1;
  close(ends[0]);
  return kept;
}

TEST(KilledWriter, LosesNothingThatWasAcknowledged) {
  int all = 0;
  for (const int milliseconds : {30, 60, 95, 130, 170, 210}) {
    const test::TempFolder folder;
    const std::string path = folder.file("a.vigie");
    const int kept = run_and_kill(path, milliseconds);
    all += kept;
    auto store = Store::open(path);
    ASSERT_TRUE(store) << store.error().message();
    for (int number = 0; number < kept; ++number) {
      ASSERT_TRUE(store->story(story(number).story.id)) << number << " of " << kept;
    }
    const auto database = store::Database::open(path, store::Access::read);
    auto check = database->prepare("PRAGMA integrity_check");
    ASSERT_TRUE(check->step().value());
    EXPECT_EQ(check->text(0), "ok");
    EXPECT_EQ(database->integer("SELECT count(*) FROM stories").value(),
              database->integer("SELECT count(*) FROM words").value());
  }
  EXPECT_GT(all, 0) << "no child lived long enough to add a story";
}

}  // namespace
}  // namespace vigie
