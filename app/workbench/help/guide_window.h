// The user guide and its companions, in a window beside the work: at the section that a page is about.
#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace kith::workbench {

class GuideWindow : public QWidget {
    Q_OBJECT
public:
    explicit GuideWindow(QWidget* parent = nullptr);

    // The heading of the guide under which a page is explained, by the page's id; the guide's first for others.
    [[nodiscard]] static QString sectionOf(const QString& pageId);
    // Brings the section with this heading to the top; gives whether there is one.
    bool showSection(const QString& heading);
    [[nodiscard]] QString currentSection() const;

private:
    void load(const QString& file); // "user-guide.md"
    void listSections();
    void follow(const QUrl& link);
    void findNext();

    QListWidget* sections_;
    QTextBrowser* text_;
    QLineEdit* words_;
    QString file_;
};

} // namespace kith::workbench
