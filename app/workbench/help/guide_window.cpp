#include "help/guide_window.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <map>

namespace kith::workbench {
namespace {

// What another program of ours makes of a heading for links: "Two coders" is #two-coders.
QString slug(QString heading) {
    heading = heading.toLower();
    heading.remove(QRegularExpression(QStringLiteral("[^\\w\\- ]")));
    return heading.replace(QLatin1Char(' '), QLatin1Char('-'));
}

// Pictures of the guide come from inside the program.
class Pages : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl& name) override {
        if (type == QTextDocument::ImageResource) {
            // In true colours: scaled within its palette, a picture gets grainy.
            const QImage image = QImage(QStringLiteral(":/docs/") + name.path()).convertToFormat(QImage::Format_RGB32);
            const int widest = 620;
            return image.width() > widest ? image.scaledToWidth(widest, Qt::SmoothTransformation) : image;
        }
        return QTextBrowser::loadResource(type, name);
    }
};

} // namespace

GuideWindow::GuideWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), sections_(new QListWidget(this)), text_(new Pages(this)),
      words_(new QLineEdit(this)) {
    setWindowTitle(tr("User guide"));
    setObjectName(QStringLiteral("guide"));
    sections_->setAccessibleName(tr("Sections of the guide"));
    text_->setAccessibleName(tr("User guide"));
    sections_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    sections_->setTextElideMode(Qt::ElideRight);
    text_->setOpenLinks(false);
    text_->document()->setDocumentMargin(12);
    text_->setFrameShape(QFrame::NoFrame);
    words_->setPlaceholderText(tr("Find in the guide (Enter: next)"));
    words_->setAccessibleName(tr("Find in the guide"));
    words_->setClearButtonEnabled(true);
    auto* split = new QSplitter(this);
    split->addWidget(sections_);
    split->addWidget(text_);
    split->setSizes({230, 690});
    split->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(words_);
    layout->addWidget(split, 1);
    resize(940, 700);
    connect(sections_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (const QListWidgetItem* item = sections_->item(row); item && sections_->hasFocus())
            showSection(item->data(Qt::UserRole).toString());
    });
    connect(sections_, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { showSection(item->data(Qt::UserRole).toString()); });
    connect(text_, &QTextBrowser::anchorClicked, this, &GuideWindow::follow);
    connect(words_, &QLineEdit::returnPressed, this, &GuideWindow::findNext);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, words_, [this] { words_->setFocus(Qt::ShortcutFocusReason); });
    auto* close = new QShortcut(Qt::Key_Escape, this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
    load(QStringLiteral("workbench.md"));
    text_->setFocus();
}

QString GuideWindow::sectionOf(const QString& pageId) {
    static const std::map<QString, const char*> sections = {
        {QStringLiteral("reading"), "Reading and coding"},
        {QStringLiteral("people"), "People"},
        {QStringLiteral("contacts"), "Contacts"},
        {QStringLiteral("roles"), "The role board"},
        {QStringLiteral("network"), "Networks"},
        {QStringLiteral("profiles"), "Profiles"},
        {QStringLiteral("tables"), "Tables"},
        {QStringLiteral("agreement"), "Agreement"},
        {QStringLiteral("claims"), "Claims"},
        {QStringLiteral("surveys"), "Surveys"},
        {QStringLiteral("search"), "Searching"},
        {QStringLiteral("report"), "The report"},
        {QStringLiteral("codebook"), "The codebook"},
        {QStringLiteral("memos"), "Memos"},
        {QStringLiteral("history"), "History and undo"},
        {QStringLiteral("backups"), "Backups"},
        {QStringLiteral("import"), "Importing"},
    };
    const auto section = sections.find(pageId);
    return section == sections.end() ? QString() : QLatin1String(section->second);
}

void GuideWindow::load(const QString& file) {
    QFile read(QStringLiteral(":/docs/") + file);
    if (!read.open(QIODevice::ReadOnly)) return;
    file_ = file;
    text_->setMarkdown(QString::fromUtf8(read.readAll()));
    listSections();
}

void GuideWindow::listSections() {
    sections_->clear();
    for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 1 || level > 3) continue;
        auto* item = new QListWidgetItem(QString(2 * (level - 1), QLatin1Char(' ')) + block.text(), sections_);
        item->setData(Qt::UserRole, block.text());
    }
}

bool GuideWindow::showSection(const QString& heading) {
    for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() < 1 || (block.text() != heading && slug(block.text()) != heading))
            continue;
        text_->moveCursor(QTextCursor::End); // so that the heading comes to the top
        QTextCursor cursor(block);
        text_->setTextCursor(cursor);
        text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() + text_->cursorRect(cursor).top() - 6);
        text_->horizontalScrollBar()->setValue(0);
        for (int row = 0; row < sections_->count(); ++row)
            if (sections_->item(row)->data(Qt::UserRole).toString() == block.text()) sections_->setCurrentRow(row);
        return true;
    }
    return false;
}

QString GuideWindow::currentSection() const {
    const QListWidgetItem* item = sections_->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void GuideWindow::follow(const QUrl& link) {
    if (!link.scheme().isEmpty()) {
        QDesktopServices::openUrl(link);
        return;
    }
    if (!link.path().isEmpty() && link.path() != file_) load(link.path());
    if (!link.fragment().isEmpty()) showSection(link.fragment());
}

void GuideWindow::findNext() {
    if (words_->text().isEmpty() || text_->find(words_->text())) return;
    text_->moveCursor(QTextCursor::Start);
    text_->find(words_->text());
}

} // namespace kith::workbench
