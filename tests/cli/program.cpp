#include "cli/program.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace kith::test {
namespace {

namespace fs = std::filesystem;

// Standard input comes from a file and both outputs go to files, so that no pipe can fill up.
[[noreturn]] void become(std::string program, const std::vector<std::string>& words, const fs::path& folder,
                         const std::array<fs::path, 3>& streams, const std::map<std::string, std::string>& surroundings,
                         Rights rights) {
    for (int stream = 0; stream < 3; ++stream) {
        const int opened = open(streams[static_cast<std::size_t>(stream)].c_str(),
                                stream == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (opened < 0 || dup2(opened, stream) < 0) _exit(126);
    }
    if (chdir(folder.c_str()) != 0) _exit(126);
    if (rights == Rights::Ordinary) prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
    setenv("KITH_CODER", "tess", 1);
    setenv("KITH_SAMPLES", KITH_SOURCE_DIR "/corpus-samples/social-development", 1);
    for (const auto& [name, value] : surroundings)
        setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> arguments;
    arguments.push_back(program.data());
    for (const std::string& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(program.c_str(), arguments.data());
    _exit(127);
}

} // namespace

std::string readFile(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, std::string> allFiles(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = readFile(entry.path());
    return files;
}

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "kith-cli-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw fs::filesystem_error("no folder for the test", pattern, std::error_code(errno, std::generic_category()));
    path_ = pattern;
}

Folder::~Folder() {
    std::error_code none;
    fs::permissions(path_, fs::perms::owner_all, none);
    fs::remove_all(path_, none);
}

std::string Folder::file(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return name;
}

std::string Folder::read(const std::string& name) const {
    return readFile(path_ / name);
}

Outcome Folder::kith(const std::vector<std::string>& words, const std::string& input,
                     const std::map<std::string, std::string>& surroundings, Rights rights) const {
    return start(KITH_PROGRAM, words, input, surroundings, rights);
}

Outcome Folder::run(const std::string& program, const std::vector<std::string>& words) const {
    return start(program, words, {}, {}, Rights::AsStarted);
}

Outcome Folder::start(const std::string& program, const std::vector<std::string>& words, const std::string& input,
                      const std::map<std::string, std::string>& surroundings, Rights rights) const {
    // Beside the folder: what a command finds in it is the user's only.
    const std::string beside = path_.string();
    const std::array<fs::path, 3> streams{beside + ".in", beside + ".out", beside + ".err"};
    std::ofstream(streams[0], std::ios::binary) << input;
    const pid_t child = fork();
    if (child == 0) become(program, words, path_, streams, surroundings, rights);
    int status = 0;
    waitpid(child, &status, 0);
    Outcome outcome;
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    outcome.out = readFile(streams[1]);
    outcome.err = readFile(streams[2]);
    for (const fs::path& stream : streams)
        fs::remove(stream);
    return outcome;
}

std::string Folder::ok(const std::vector<std::string>& words, const std::string& input) const {
    const Outcome outcome = kith(words, input);
    std::string line = "kith";
    for (const std::string& word : words)
        line += " " + word;
    EXPECT_EQ(outcome.code, 0) << line << "\n" << outcome.err;
    return outcome.out;
}

} // namespace kith::test
