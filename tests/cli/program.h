// Runs the command as a user would: words in, output, notes and exit code out; each test in a folder of its own.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kith::test {

struct Outcome {
    int code = -1; // of a program that was killed: 128 and the signal
    std::string out, err;
};

// Tests may run as root, whom no permission of a file stops; with ordinary rights the command is stopped like anybody.
enum class Rights { AsStarted, Ordinary };

// A folder that goes when the test is over.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    // Writes a file into it and gives its name.
    std::string file(const std::string& name, const std::string& bytes) const;
    [[nodiscard]] std::string read(const std::string& name) const;

    // Runs kith here; its name for the journal is "tess" unless the surroundings say otherwise.
    [[nodiscard]] Outcome kith(const std::vector<std::string>& words, const std::string& input = {},
                               const std::map<std::string, std::string>& surroundings = {},
                               Rights rights = Rights::AsStarted) const;
    // Another program, by its whole path, likewise.
    [[nodiscard]] Outcome run(const std::string& program, const std::vector<std::string>& words) const;
    // The same where it must succeed: what it printed. A failure fails the test and shows what was said.
    std::string ok(const std::vector<std::string>& words, const std::string& input = {}) const;

private:
    [[nodiscard]] Outcome start(const std::string& program, const std::vector<std::string>& words,
                                const std::string& input, const std::map<std::string, std::string>& surroundings,
                                Rights rights) const;
    std::filesystem::path path_;
};

std::string readFile(const std::filesystem::path& file);
// Every file below a folder with its bytes, by its path within.
std::map<std::string, std::string> allFiles(const std::filesystem::path& folder);

} // namespace kith::test
