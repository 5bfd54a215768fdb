#include "search/search_benchmark.h"

#include "reading/reading_benchmark.h"
#include "search/search_page.h"
#include "window/main_window.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLineEdit>

namespace kith::workbench {

QStringList usualQueries(const QString& word, const QString& other) {
    return {word,
            word + QStringLiteral(" NEAR/5 ") + other,
            QLatin1Char('"') + word + QLatin1Char(' ') + other + QLatin1Char('"'),
            word.left(3) + QLatin1Char('*'),
            word + QStringLiteral(" who:interviewee"),
            word + QStringLiteral(" OR ") + other};
}

SearchFigures measureSearch(Application& application, const QStringList& queries) {
    SearchFigures figures;
    auto* page = qobject_cast<SearchPage*>(application.mainWindow()->openPage(QStringLiteral("search")));
    if (!page) return figures;
    auto* query = page->findChild<QLineEdit*>();
    bool answered = false;
    const auto whenAnswered = QObject::connect(page, &SearchPage::answered, page, [&answered] { answered = true; });
    for (const QString& whole : queries) {
        query->clear();
        QCoreApplication::processEvents();
        for (int letters = 1; letters <= whole.size(); ++letters) {
            answered = false;
            QElapsedTimer clock;
            clock.start();
            query->setText(whole.left(letters));
            while (!answered)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            page->window()->repaint();
            figures.milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
    }
    QObject::disconnect(whenAnswered);
    return figures;
}

QStringList SearchFigures::lines() const {
    return {QStringLiteral("As-you-type search, %1 keys: p50 %2 ms, p95 %3 ms")
                .arg(milliseconds.size())
                .arg(percentile(milliseconds, 0.5), 0, 'f', 1)
                .arg(percentile(milliseconds, 0.95), 0, 'f', 1)};
}

} // namespace kith::workbench
