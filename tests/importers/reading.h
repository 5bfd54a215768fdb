// Short words for what importers give, so that tests can be read.
#pragma once

#include "kith/importers/texts.h"
#include "kith/model/error.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kith::test {

// "Speaker: words", one a turn; "(1500) " before it for a start time in milliseconds.
inline std::vector<std::string> turnsOf(const ImportedText& imported) {
    std::vector<std::string> turns;
    for (const Turn& turn : imported.turns) {
        const std::string start = turn.startMilliseconds ? "(" + std::to_string(*turn.startMilliseconds) + ") " : "";
        turns.push_back(start + turn.speaker + ": " + imported.text.quote(turn.words));
    }
    return turns;
}

// The whole message of the error that this throws; "" for none.
template<class Do>
std::string errorOf(Do&& act) {
    try {
        act();
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

// A file that is there as long as this is.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, const std::string& bytes) {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path(testing::TempDir()) /
                  (std::string("kith-") + test->test_suite_name() + "-" + test->name());
        std::filesystem::create_directories(folder_);
        path_ = folder_ / name;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path folder_;
    std::filesystem::path path_;
};

} // namespace kith::test
