// Codes passages in a window until it is killed. usage: coding_until_killed STUDY WRITTEN MICROSECONDS
// WRITTEN gets the number of the journal's last entry after each edit that the window was told is committed.
#include "dying.h"

#include "common/strings.h"
#include "reading/reading_page.h"
#include "window/application.h"
#include "window/main_window.h"

#include <QApplication>
#include <QtTest/QTest>

#include <fcntl.h>

#include <string>

using namespace kith;
using namespace kith::workbench;

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication qt(argc, argv);
    if (argc != 4) return 2;
    const int written = ::open(argv[2], O_WRONLY | O_CREAT | O_APPEND, 0600);
    Application application;
    if (written < 0 || !application.open(argv[1])) return 2;
    Workspace& workspace = *application.workspace();
    workspace.settle();
    const SourceKey source = workspace.outline().sources.front().key;
    auto* page = dynamic_cast<ReadingPage*>(application.mainWindow()->openPage(
        QStringLiteral("reading"), QVariantMap{{QStringLiteral("source"), toQString(source.uuid.toString())}}));
    if (!page) return 2;
    workspace.settle();
    QObject::connect(&workspace, &Workspace::edited, page, [&] {
        const std::string line = std::to_string(workspace.reading().journalPlace().entry) + "\n";
        if (::write(written, line.data(), line.size()) < 0) std::abort();
    });
    TranscriptView& view = page->view();
    view.setFocus();
    test::dieIn(std::stol(argv[3]));
    for (int i = 0;; ++i) {
        const auto& turns = view.document().turns();
        const int begin = turns[static_cast<std::size_t>(i) % turns.size()].begin + i % 17;
        view.select(begin, begin + 12);
        QTest::keyClick(&view, static_cast<Qt::Key>(Qt::Key_1 + i % 9));
        if (i % 5 == 4) workspace.undo();
        QCoreApplication::processEvents();
    }
}
