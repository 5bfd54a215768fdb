// Runs LLVMFuzzerTestOneInput where libFuzzer is not there: on changed copies of example files, without looking at
// coverage.
//
//   text_fuzzer [-max_total_time=SECONDS] [-runs=N] [-seed=N] [-max_len=BYTES] FOLDER|FILE…
//
// Files are run as they are, and nothing else, unless a folder is named. The same seed gives the same inputs. An input
// that crashes, or that takes a minute, is left in a file whose name is printed; the exit code is then not 0.
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

constexpr unsigned slowest = 60; // seconds for one input

// What the signal handler needs: plain memory only.
const char* currentData = nullptr;
std::size_t currentSize = 0;
std::array<char, 256> crashName{};

void print(const char* words) {
    if (::write(STDERR_FILENO, words, std::strlen(words)) < 0) return;
}

void leaveInput() {
    if (currentData == nullptr) return;
    const int file = ::open(crashName.data(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    const bool isWritten = file >= 0 && ::write(file, currentData, currentSize) == static_cast<ssize_t>(currentSize);
    if (file >= 0) ::close(file);
    print(isWritten ? "\nthe input is in " : "\nthe input could not be written to ");
    print(crashName.data());
    print("\n");
    currentData = nullptr;
}

void onSignal(int number) {
    print(number == SIGALRM ? "\nan input takes too long" : "\nan input crashes the program");
    leaveInput();
    ::_exit(number == SIGALRM ? 70 : 77);
}

void watch(std::vector<char>& stack) {
    stack_t alternative{};
    alternative.ss_sp = stack.data();
    alternative.ss_size = stack.size();
    ::sigaltstack(&alternative, nullptr); // a stack overflow leaves no room for the handler
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_ONSTACK;
    std::vector<int> signals{SIGABRT, SIGALRM};
    if (__sanitizer_set_death_callback != nullptr) {
        __sanitizer_set_death_callback(leaveInput); // the sanitizer reports the rest better
    } else {
        signals.insert(signals.end(), {SIGSEGV, SIGBUS, SIGFPE, SIGILL});
    }
    for (const int number : signals)
        ::sigaction(number, &action, nullptr);
}

struct Settings {
    double seconds = 10;
    std::uint64_t runs = ~std::uint64_t{0};
    std::uint64_t seed = 1;
    std::size_t longest = 64 * 1024;
    std::vector<std::string> folders;
    std::vector<std::string> files;
};

Settings readArguments(int count, char** arguments) {
    Settings settings;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const std::string value = argument.substr(std::min(argument.find('=') + 1, argument.size()));
        if (argument.starts_with("-max_total_time=")) {
            settings.seconds = std::strtod(value.c_str(), nullptr);
        } else if (argument.starts_with("-runs=")) {
            settings.runs = std::strtoull(value.c_str(), nullptr, 10);
        } else if (argument.starts_with("-seed=")) {
            settings.seed = std::strtoull(value.c_str(), nullptr, 10);
        } else if (argument.starts_with("-max_len=")) {
            settings.longest = std::max<std::size_t>(1, std::strtoull(value.c_str(), nullptr, 10));
        } else if (argument.starts_with("-")) {
            continue; // libFuzzer's other options
        } else {
            (std::filesystem::is_directory(argument) ? settings.folders : settings.files).push_back(argument);
        }
    }
    return settings;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> readExamples(const std::vector<std::string>& folders) {
    std::vector<std::filesystem::path> paths;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file()) paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> examples;
    for (const auto& path : paths)
        examples.push_back(readFile(path));
    return examples;
}

class Mutator {
public:
    Mutator(std::vector<std::string> examples, const Settings& settings)
        : examples_(std::move(examples)), longest_(settings.longest), random_(settings.seed) {
        if (examples_.empty()) examples_.emplace_back();
    }

    std::string next() {
        std::string input = cut(anExample());
        for (std::size_t changes = 1 + below(8); changes > 0; --changes)
            change(input);
        if (input.size() > longest_) input.resize(longest_);
        return input;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
    std::size_t placeIn(const std::string& input) { return below(input.size() + 1); }
    const std::string& anExample() { return examples_[below(examples_.size())]; }

    // Long examples mostly as a piece of at most longest_ bytes that begins at their start: formats have headers.
    std::string cut(const std::string& example) const { return example.substr(0, longest_); }

    std::string_view interesting() {
        using namespace std::string_view_literals;
        static constexpr std::array<std::string_view, 40> values{"\0"sv,
                                                                 "\0\0\0\0"sv,
                                                                 "\xFF"sv,
                                                                 "\xFF\xFF\xFF\xFF"sv,
                                                                 "\x7F\xFF\xFF\xFF"sv,
                                                                 "\x80\0\0\0"sv,
                                                                 "\xEF\xBB\xBF"sv,
                                                                 "\xFF\xFE"sv,
                                                                 "\xFE\xFF"sv,
                                                                 "\xED\xA0\x80"sv,
                                                                 "\xF4\x90\x80\x80"sv,
                                                                 "\xF0\x9F\x98\x80"sv,
                                                                 "\xCC\x81"sv,
                                                                 "\xE2\x80\x8F"sv,
                                                                 "\xC2\xA0"sv,
                                                                 "\r\n"sv,
                                                                 "\r"sv,
                                                                 "\n\n"sv,
                                                                 "\t"sv,
                                                                 ";"sv,
                                                                 ","sv,
                                                                 "\""sv,
                                                                 "\"\""sv,
                                                                 "'"sv,
                                                                 "<"sv,
                                                                 ">"sv,
                                                                 "</"sv,
                                                                 "&#0;"sv,
                                                                 "]]>"sv,
                                                                 "<!DOCTYPE"sv,
                                                                 "-->"sv,
                                                                 "00:00:01.000"sv,
                                                                 "{"sv,
                                                                 "}"sv,
                                                                 "["sv,
                                                                 ":"sv,
                                                                 "-1"sv,
                                                                 "2147483648"sv,
                                                                 "99999999999999999999"sv,
                                                                 "1e999"sv};
        return values[below(values.size())];
    }

    void change(std::string& input) {
        const std::size_t at = placeIn(input);
        const std::size_t length = std::min(1 + below(below(16) == 0 ? 4096 : 24), input.size() - at);
        switch (below(9)) {
        case 0:
            if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
            break;
        case 1:
            if (at < input.size()) input[at] = static_cast<char>(below(256));
            break;
        case 2:
            input.insert(at, interesting());
            break;
        case 3:
            input.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 4:
            input.erase(at, length);
            break;
        case 5:
            input.insert(placeIn(input), input.substr(at, length));
            break; // twice, elsewhere
        case 6: {  // a piece of another example
            const std::string& other = anExample();
            const std::size_t from = placeIn(other);
            input.replace(at, below(2) == 0 ? length : 0, other, from, 1 + below(512));
            break;
        }
        case 7: { // the rest of another example
            const std::string& other = anExample();
            input.replace(at, std::string::npos, other, placeIn(other), std::string::npos);
            break;
        }
        default:
            if (const std::string_view value = interesting(); at < input.size()) input.replace(at, value.size(), value);
        }
    }

    std::vector<std::string> examples_;
    std::size_t longest_;
    std::mt19937_64 random_;
};

void run(const std::string& input, std::uint64_t number) {
    std::snprintf(crashName.data(), crashName.size(), "crash-%llu", static_cast<unsigned long long>(number));
    const std::vector<char> exact(input.begin(), input.end()); // no zero byte after it: reading too far is found
    currentSize = exact.size();
    currentData = exact.empty() ? "" : exact.data();
    ::alarm(slowest);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(currentData), currentSize);
    ::alarm(0);
    currentData = nullptr;
}

} // namespace

int main(int count, char** arguments) {
    using Clock = std::chrono::steady_clock;
    const Settings settings = readArguments(count, arguments);
    std::vector<char> stack(64 * 1024);
    watch(stack);

    std::uint64_t ran = 0;
    for (const std::string& file : settings.files)
        run(readFile(file), ++ran);
    if (settings.files.empty() || !settings.folders.empty()) {
        const std::vector<std::string> examples = readExamples(settings.folders);
        for (const std::string& example : examples)
            run(example, ++ran);
        Mutator mutator(examples, settings);
        const auto end = Clock::now() + std::chrono::duration<double>(settings.seconds);
        while (ran < settings.runs && Clock::now() < end)
            run(mutator.next(), ++ran);
    }
    std::printf("ran %llu inputs\n", static_cast<unsigned long long>(ran));
    return 0;
}
