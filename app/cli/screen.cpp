#include "screen.h"

#include "kith/report/tables.h"
#include "kith/text/text.h"

#include <fmt/format.h>

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace kith::cli {
namespace {

// 0 where the output goes to a file or another program, which want every word.
int terminalWidth() {
    winsize size{};
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}

std::stop_source& interruption() {
    static std::stop_source source;
    return source;
}

// Ctrl-C asks a job to stop at its next safe point; nothing is half-done. Pressed again it ends the program at once.
void onInterrupt(int) {
    interruption().request_stop();
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

void Screen::print(const std::string& line) {
    clearProgress();
    std::fputs((line + "\n").c_str(), stdout);
}

void Screen::write(const std::string& text) {
    clearProgress();
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Screen::table(const Table& table, bool json, const std::string& language) {
    write(json ? report::tableAsJson(table) : report::tableAsText(table, language, terminalWidth()));
    notes([&] {
        std::vector<Note> all;
        for (const std::string& text : table.notes)
            all.push_back({text, {}});
        return all;
    }());
}

void Screen::note(const std::string& text) {
    clearProgress();
    // Notes stand behind what was printed before them, also where both streams go to one file.
    std::fflush(stdout);
    std::fputs(("note: " + text + "\n").c_str(), stderr);
}

void Screen::notes(const std::vector<Note>& notes) {
    for (const Note& each : notes) {
        const std::string place = each.where.toString();
        note(place.empty() ? each.text : place + ": " + each.text);
    }
}

Job Screen::job() {
    started_ = std::chrono::steady_clock::now();
    std::signal(SIGINT, onInterrupt);
    return Job(interruption().get_token(), [this](const Progress& p) { progress(p); });
}

void Screen::progress(const Progress& progress) {
    using namespace std::chrono_literals;
    if (!isatty(STDERR_FILENO) || std::chrono::steady_clock::now() - started_ < 500ms) return;
    constexpr int width = 30;
    std::string bar;
    if (progress.total > 0) {
        const auto filled = static_cast<int>(width * progress.done / progress.total);
        bar = fmt::format(" [{:=<{}}{: <{}}] {}/{}", "", filled, "", width - filled, progress.done, progress.total);
    } else if (progress.done > 0) {
        bar = fmt::format(" {}", progress.done);
    }
    std::fputs(fmt::format("\r\033[K{}{}", progress.what, bar).c_str(), stderr);
    drawn_ = true;
}

void Screen::clearProgress() {
    if (drawn_) std::fputs("\r\033[K", stderr);
    drawn_ = false;
}

std::string Screen::coder(const std::string& given) {
    if (!given.empty()) return given;
    if (const char* name = std::getenv("KITH_CODER"); name && *name) return name;
    if (const passwd* user = getpwuid(getuid()); user && user->pw_name) return user->pw_name;
    return "analyst";
}

} // namespace kith::cli
