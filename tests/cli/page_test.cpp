// The report in a browser: Chromium opens it, follows its links and walks through it by keyboard.
#include "cli/own_study.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kith::test {
namespace {

nlohmann::json lookedAt(const Folder& folder, const std::string& page) {
    const Outcome outcome = folder.run("/usr/bin/python3", {KITH_SOURCE_DIR "/tests/cli/page_check.py", page});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return nlohmann::json::parse(outcome.out);
}

TEST(ReportPage, opensWithoutErrorsLinksLandAndTheKeyboardReachesEverything) {
    const OwnStudy study;
    study.ok({"report", "study.kith", "report"});
    const nlohmann::json found = lookedAt(study, "report/index.html");
    EXPECT_EQ(found["errors"], nlohmann::json::array());
    EXPECT_EQ(found["outside"], nlohmann::json::array()); // nothing is fetched
    EXPECT_GT(found["links"], 20);
    EXPECT_EQ(found["broken"], nlohmann::json::array());
    EXPECT_EQ(found["doubled"], nlohmann::json::array());
    EXPECT_GT(found["usable"], 100);
    EXPECT_EQ(found["unreached"], nlohmann::json::array());
    EXPECT_EQ(found["opened"], true);
    EXPECT_GT(found["passages"], 0);
    EXPECT_EQ(found["closed"], true);
}

} // namespace
} // namespace kith::test
